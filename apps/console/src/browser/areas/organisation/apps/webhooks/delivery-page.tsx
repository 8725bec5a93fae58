import { repeatDelivery, showDelivery } from "@grantway/api";
import { ActionButton, CodeSnippet, Fact, Facts, RelativeTime, StateWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import { type DeliveryInFull, deliveryTones } from "./webhook.ts";

const route = getRouteApi("/organisations/$organisation/apps/$app/deliveries/$delivery");

/** `/organisations/$organisation/apps/$app/deliveries/$delivery`: what was sent, what was answered, and the same as a command. */
export function DeliveryPage() {
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const { organisation, app, delivery: id } = route.useParams();
  const { mayIn } = useSession();
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
      operation={showDelivery}
      input={{ params: { app, id } }}
      known={say("delivery")}
      title={({ type }) => type}
      above={() => [list, webhooks]}
      renderLead={({ status }) => <StateWord tone={deliveryTones[status]}>{say(status)}</StateWord>}
      renderAction={(delivery) =>
        mayIn(organisation, "webhooks:write") &&
        delivery.trigger !== "test" && <Again organisation={organisation} app={app} delivery={delivery} />
      }
      loading={say("loadingDelivery")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: webhooks }}
    >
      {(delivery) => <About organisation={organisation} app={app} delivery={delivery} />}
    </ThingPage>
  );
}

function About(props: {
  readonly organisation: string;
  readonly app: string;
  readonly delivery: DeliveryInFull;
}) {
  const { organisation, app, delivery } = props;
  const { url, endpoint, at, ms, attempt, trigger, httpStatus, error, address, givenUp, event } = delivery;
  const { request, response, curl } = delivery;
  const say = useWords(webhooksWords);
  const { number } = useFormats();
  return (
    <>
      <Facts>
        <Fact label={say("endpoint")}>
          <Link
            to="/organisations/$organisation/apps/$app/webhooks/$endpoint"
            params={{ organisation, app, endpoint }}
          >
            <bdi dir="ltr">{url}</bdi>
          </Link>
        </Fact>
        <Fact label={say("when")}>
          <RelativeTime at={at} />
        </Fact>
        <Fact label={say("took")}>{say("milliseconds", { count: ms })}</Fact>
        <Fact label={say("attempt")}>
          {say("attemptOf", { number: attempt })} · {say(`trigger-${trigger}`)}
        </Fact>
        <Fact label={say("answer")}>
          {httpStatus === undefined ? say("noAnswer") : number(httpStatus)}
          {error !== undefined && <> · {say(`error-${error}`)}</>}
        </Fact>
        {address !== undefined && (
          <Fact label={say("address")}>
            <code dir="ltr">{address}</code>
          </Fact>
        )}
        <Fact label={say("eventId")}>
          <code dir="ltr">{event}</code>
        </Fact>
        {givenUp && <Fact label={say("givenUp")}>{say("givenUpWhat")}</Fact>}
      </Facts>
      <section className="section">
        <h2>{say("request")}</h2>
        <CodeSnippet
          label={say("requestHead")}
          code={Object.entries(request.headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join("\n")}
        />
        <CodeSnippet label={say("requestBody")} code={pretty(request.body)} />
      </section>
      <section className="section">
        <h2>{say("response")}</h2>
        {response === undefined || response === "" ? (
          <p>{say("noResponse")}</p>
        ) : (
          <CodeSnippet label={say("response")} code={response} />
        )}
      </section>
      <section className="section">
        <h2>{say("command")}</h2>
        <CodeSnippet label="curl" code={curl} />
      </section>
    </>
  );
}

function Again(props: {
  readonly organisation: string;
  readonly app: string;
  readonly delivery: DeliveryInFull;
}) {
  const { organisation, app, delivery } = props;
  const say = useWords(webhooksWords);
  const words = useProblemWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const repeat = useChange(repeatDelivery, { touches: ["webhook-endpoints", "audit"] });

  async function act(): Promise<void> {
    try {
      const { id } = await repeat.mutateAsync({ params: { app, id: delivery.id } });
      await navigate({
        to: "/organisations/$organisation/apps/$app/deliveries/$delivery",
        params: { organisation, app, delivery: id },
      });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  return (
    <ActionButton look="main" busy={say("sending")} onAct={act}>
      {say("sendAgain")}
    </ActionButton>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}
