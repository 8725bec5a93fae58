import { showOrganisation } from "@grantway/api";
import { Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { preload } from "../../../list/preload.ts";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import { OrganisationState } from "../../organisation/settings/organisation-lead.tsx";
import { Lately } from "../audit/lately.tsx";
import { organisationTabs } from "./addresses.ts";
import { OrganisationOverview } from "./organisation-overview.tsx";

const route = getRouteApi("/organisations/$organisation");

/** Has it read before the page is shown. */
export function preloadOrganisation(organisation: string): void {
  preload(showOrganisation, { params: { organisation } });
}

/** `/organisations/…`: one of them, as the platform sees it. */
export function OrganisationPage() {
  const say = useWords(organisationsWords);
  const { organisation: slug } = route.useParams();
  const { mayAll } = useSession();
  const list = { label: say("title"), link: { to: "/organisations" } } as const;
  return (
    <ThingPage
      operation={showOrganisation}
      input={{ params: { organisation: slug } }}
      known={say("one")}
      title={({ name }) => name}
      above={() => [list]}
      renderLead={({ status }) => (
        <p className="page-lead">
          <OrganisationState status={status} />
        </p>
      )}
      renderAction={() =>
        mayAll("organisations:write") && (
          <GoButton
            to="/organisations/$organisation/settings/edit"
            params={{ organisation: slug }}
            look="secondary"
          >
            {say("edit")}
          </GoButton>
        )
      }
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: list }}
    >
      {(organisation) => <OrganisationTabs organisation={organisation} />}
    </ThingPage>
  );
}

function OrganisationTabs({ organisation }: { readonly organisation: Organisation }) {
  const { id, name } = organisation;
  const say = useWords(organisationsWords);
  const { may } = useSession();
  const { tab = "facts" } = route.useSearch();
  const navigate = route.useNavigate();
  const activity = (
    <Lately
      about={{ target: `organisation:${id}` }}
      toItself
      label={say("activityOf", { name })}
      none={say("noActivity")}
      noneWhy={say("noActivityText")}
    />
  );
  return (
    <Tabs
      label={say("tabs", { name })}
      tabs={[
        {
          name: "facts",
          label: say("tabFacts"),
          content: <OrganisationOverview organisation={organisation} />,
        },
        ...(may("audit:read") ? [{ name: "activity", label: say("tabActivity"), content: activity }] : []),
      ]}
      shown={tab}
      onShow={(next) => {
        const shown = organisationTabs.find((one) => one === next);
        void navigate({
          search: { tab: shown === "facts" ? undefined : shown },
          replace: true,
          resetScroll: false,
        });
      }}
    />
  );
}
