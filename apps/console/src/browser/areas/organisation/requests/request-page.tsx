import { showInstallRequest } from "@grantway/api";
import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { preload } from "../../../list/preload.ts";
import { requestsWords } from "../../../words/requests.ts";
import { DecideButtons } from "./decide-buttons.tsx";
import { type InstallRequest, stateLooks } from "./request.ts";
import { RequestFacts } from "./request-facts.tsx";
import { RequestedRights } from "./requested-rights.tsx";
import "../organisation.css";
import "../../directory/directory.css";
import "../../installed/installed.css";

const route = getRouteApi("/organisations/$organisation/requests/$id");

/** Has it read before the page is shown. */
export function preloadRequest(id: string): void {
  preload(showInstallRequest, { params: { request: id } });
}

/** `/organisations/…/requests/…`: who asks for what and why, what a yes gives, and the two answers. */
export function RequestPage() {
  const say = useWords(requestsWords);
  const { mayIn } = useSession();
  const { organisation, id } = route.useParams();
  const list = {
    label: say("title"),
    link: { to: "/organisations/$organisation/requests", params: { organisation } },
  } as const;
  return (
    <ThingPage
      operation={showInstallRequest}
      input={{ params: { request: id } }}
      known={say("request")}
      title={({ appOf }) => appOf.name}
      above={() => [list]}
      renderLead={renderLead}
      loading={say("loadingRequest")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: list }}
    >
      {(request) => (
        <div className="request">
          <RequestFacts request={request} />
          <RequestedRights request={request} />
          {request.status === "open" && mayIn(organisation, "installations:write") && (
            <DecideButtons request={request} />
          )}
          {request.status === "approved" && (
            <p>
              <GoButton
                to="/organisations/$organisation/installed"
                params={{ organisation }}
                search={{ search: request.appOf.name }}
                look="secondary"
              >
                {say("seeInstalled")}
              </GoButton>
            </p>
          )}
        </div>
      )}
    </ThingPage>
  );
}

function renderLead(request: InstallRequest) {
  return <Lead request={request} />;
}

function Lead({ request: { status, personName, appOf } }: { readonly request: InstallRequest }) {
  const say = useWords(requestsWords);
  return (
    <p className="page-lead">
      <StateWord {...stateLooks[status]}>{say(`state-${status}`)}</StateWord>
      <span>
        {say.rich("wants", {
          person: <bdi>{personName}</bdi>,
          app: <bdi>{appOf.name}</bdi>,
        })}
      </span>
    </p>
  );
}
