import { createWebhookEndpoint, type Output, showApp } from "@grantway/api";
import { RadioField, SecretBox } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useChange } from "../../../../api/queries.ts";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { portalWords } from "../../../../words/portal.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import { type EndpointDraft, EndpointFields } from "./endpoint-fields.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app/new/webhooks");

type Made = Output<typeof createWebhookEndpoint>;

/** `/organisations/$organisation/apps/$app/new/webhooks`. */
export function NewWebhookPage() {
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const { organisation, app } = route.useParams();
  const [made, setMade] = useState<Made>();
  const params = { organisation, app };
  const list = {
    label: sayOfApps("title"),
    link: { to: "/organisations/$organisation/apps", params },
  } as const;
  const ofApp = {
    to: "/organisations/$organisation/apps/$app",
    params,
    search: { tab: "webhooks" },
  } as const;
  return (
    <ThingPage
      operation={showApp}
      input={{ params: { app } }}
      known={say("newTitle")}
      title={() => say(made === undefined ? "newTitle" : "created")}
      above={(shown) => [list, { label: shown?.name ?? sayOfApps("app"), link: ofApp }]}
      narrow
      loading={sayOfApps("loadingOne")}
      gone={{
        title: sayOfApps("gone"),
        why: sayOfApps("goneWhy"),
        back: { ...list, label: sayOfApps("backToList") },
      }}
    >
      {() =>
        made === undefined ? (
          <NewWebhook organisation={organisation} app={app} onMade={setMade} />
        ) : (
          <>
            <SecretBox title={say("secretBox")} secret={made.secret} file={`${made.id}-secret.txt`}>
              <p>{say("secretOnce")}</p>
            </SecretBox>
            <div>
              <Link
                className="button"
                to="/organisations/$organisation/apps/$app/webhooks/$endpoint"
                params={{ ...params, endpoint: made.id }}
              >
                {say("goTo")}
              </Link>
            </div>
          </>
        )
      }
    </ThingPage>
  );
}

function NewWebhook(props: {
  readonly organisation: string;
  readonly app: string;
  readonly onMade: (made: Made) => void;
}) {
  const { organisation, app, onMade } = props;
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const create = useChange(createWebhookEndpoint, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft<EndpointDraft & { readonly environment: "test" | "live" }>({
    environment: "test",
    url: "",
    description: "",
    events: [],
  });

  async function send() {
    const { events, ...said } = draft.values;
    const body = { ...said, events: [...events] };
    const made = await create.mutateAsync({ params: { app }, body, idempotencyKey: keyOf(body) });
    return () => onMade(made);
  }

  return (
    <DraftForm
      draft={draft}
      labels={{
        environment: sayOfApps("environment"),
        url: say("url"),
        description: say("description"),
        events: say("events"),
      }}
      action={say("create")}
      busy={sayOfApps("creating")}
      back={{
        to: "/organisations/$organisation/apps/$app",
        params: { organisation, app },
        search: { tab: "webhooks" },
      }}
      onSend={send}
    >
      <RadioField
        label={sayOfApps("environment")}
        value={draft.values.environment}
        onChange={(next) => draft.set("environment", next === "live" ? "live" : "test")}
        options={(["test", "live"] as const).map((one) => ({
          value: one,
          label: sayOfApps(one),
          detail: sayOfApps(`${one}What`),
        }))}
      />
      <EndpointFields draft={draft} />
    </DraftForm>
  );
}
