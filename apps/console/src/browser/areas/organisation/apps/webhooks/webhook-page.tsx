import { showWebhookEndpoint, updateWebhookEndpoint } from "@grantway/api";
import { ActionButton, Fact, Facts, Identifier, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import { DeliveryList } from "./delivery-list.tsx";
import { EndpointDanger } from "./endpoint-danger.tsx";
import { EndpointSecrets } from "./endpoint-secrets.tsx";
import { ReplayPanel } from "./replay-panel.tsx";
import { TestButton } from "./test-button.tsx";
import { type Endpoint, endpointTones } from "./webhook.ts";

const route = getRouteApi("/organisations/$organisation/apps/$app/webhooks/$endpoint");

/** `/organisations/$organisation/apps/$app/webhooks/$endpoint`. */
export function WebhookPage() {
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const { organisation, app, endpoint: id } = route.useParams();
  const { mayIn } = useSession();
  const mayChange = mayIn(organisation, "webhooks:write");
  const params = { organisation, app };
  const list = {
    label: sayOfApps("title"),
    link: { to: "/organisations/$organisation/apps", params },
  } as const;
  const webhooks = {
    label: say("title"),
    link: { to: "/organisations/$organisation/apps/$app", params, search: { tab: "webhooks" } },
  } as const;
  return (
    <ThingPage
      operation={showWebhookEndpoint}
      input={{ params: { app, id } }}
      known={say("endpoint")}
      title={({ url }) => url}
      above={() => [list, webhooks]}
      renderLead={(endpoint) => <Lead endpoint={endpoint} />}
      renderAction={(endpoint) =>
        mayChange && (
          <div className="actions">
            <Link
              className="button button-secondary"
              to="/organisations/$organisation/apps/$app/webhooks/$endpoint/edit"
              params={{ ...params, endpoint: id }}
            >
              {sayOfApps("edit")}
            </Link>
            <TestButton organisation={organisation} app={app} endpoint={endpoint.id} />
          </div>
        )
      }
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: webhooks }}
    >
      {(endpoint) => (
        <>
          {mayChange && <SwitchPanel app={app} endpoint={endpoint} />}
          <EndpointFacts endpoint={endpoint} />
          <section className="section">
            <h2>{say("deliveries")}</h2>
            <DeliveryList organisation={organisation} app={app} filter={{ endpoint: endpoint.id }} />
          </section>
          {mayChange && (
            <>
              <ReplayPanel app={app} endpoint={endpoint.id} />
              <EndpointSecrets app={app} endpoint={endpoint} />
              <EndpointDanger organisation={organisation} app={app} endpoint={endpoint} />
            </>
          )}
        </>
      )}
    </ThingPage>
  );
}

function Lead({
  endpoint: { status, disabledBecause, failingSince, description },
}: {
  readonly endpoint: Endpoint;
}) {
  const say = useWords(webhooksWords);
  return (
    <>
      <StateWord tone={endpointTones[status]}>{say(status)}</StateWord>
      {disabledBecause !== undefined && <p>{say(`because-${disabledBecause}`)}</p>}
      {failingSince !== undefined && (
        <p>{say.rich("failingSince", { when: <RelativeTime at={failingSince} /> })}</p>
      )}
      {description !== "" && (
        <p className="quiet">
          <bdi>{description}</bdi>
        </p>
      )}
    </>
  );
}

function EndpointFacts({ endpoint }: { readonly endpoint: Endpoint }) {
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const { environment, events, waiting, nextAttemptAt, secrets } = endpoint;
  return (
    <Facts>
      <Fact label={sayOfApps("environment")}>{sayOfApps(environment)}</Fact>
      <Fact label={say("events")}>
        {events.length === 0 ? (
          say("allEvents")
        ) : (
          <ul className="plain">
            {events.map((type) => (
              <li key={type}>
                <code dir="ltr">{type}</code>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={say("waiting")}>{say("waitingOf", { count: waiting })}</Fact>
      {nextAttemptAt !== undefined && (
        <Fact label={say("nextAttempt")}>
          <RelativeTime at={nextAttemptAt} />
        </Fact>
      )}
      {secrets.map(({ id, publicKey }) => (
        <Fact key={id} label={say("publicKey")}>
          <Identifier value={publicKey} of={say("publicKey")} />
        </Fact>
      ))}
    </Facts>
  );
}

/** Switches an endpoint on again that is off. */
function SwitchPanel({ app, endpoint }: { readonly app: string; readonly endpoint: Endpoint }) {
  const say = useWords(webhooksWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const update = useChange(updateWebhookEndpoint, { touches: ["audit"] });
  const { id, revision, status } = endpoint;
  const off = status === "disabled";

  async function turn(): Promise<void> {
    await update.mutateAsync({ params: { app, id }, revision, body: { enabled: off } }).then(
      () => tell({ tone: "success", text: say(off ? "isOn" : "isOff") }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  return (
    <div>
      <ActionButton look="secondary" busy={say("turning")} onAct={turn}>
        {say(off ? "turnOn" : "turnOff")}
      </ActionButton>
    </div>
  );
}
