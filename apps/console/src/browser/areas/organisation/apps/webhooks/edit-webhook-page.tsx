import { showWebhookEndpoint, updateWebhookEndpoint } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../../api/queries.ts";
import { ConflictQuestion } from "../../../../forms/conflict-question.tsx";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useConflict } from "../../../../forms/use-conflict.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import { type EndpointDraft, EndpointFields } from "./endpoint-fields.tsx";
import type { Endpoint } from "./webhook.ts";

const route = getRouteApi("/organisations/$organisation/apps/$app/webhooks/$endpoint/edit");

/** `/organisations/$organisation/apps/$app/webhooks/$endpoint/edit`. */
export function EditWebhookPage() {
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const { organisation, app, endpoint: id } = route.useParams();
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
      known={say("editTitle")}
      title={() => say("editTitle")}
      above={() => [list, webhooks]}
      narrow
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: webhooks }}
    >
      {(endpoint) => <EditForm key={id} organisation={organisation} app={app} endpoint={endpoint} />}
    </ThingPage>
  );
}

function EditForm(props: {
  readonly organisation: string;
  readonly app: string;
  readonly endpoint: Endpoint;
}) {
  const { organisation, app, endpoint } = props;
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const navigate = useNavigate();
  const { tell } = useTelling();
  const update = useChange(updateWebhookEndpoint, { touches: ["audit"] });
  const draft = useDraft(draftOf(endpoint));
  const conflicts = useConflict({ draft, read: endpoint, valuesOf: draftOf });
  const labels = { url: say("url"), description: say("description"), events: say("events") };
  const back = {
    to: "/organisations/$organisation/apps/$app/webhooks/$endpoint",
    params: { organisation, app, endpoint: endpoint.id },
  } as const;

  async function send() {
    const { revision, saving } = conflicts;
    const { events, ...said } = draft.changes;
    const body = { ...said, ...(events === undefined ? {} : { events: [...events] }) };
    const saved = await saving(() =>
      update.mutateAsync({ params: { app, id: endpoint.id }, revision, body }),
    );
    if (saved === undefined) return undefined;
    return async () => {
      await navigate(back);
      tell({ tone: "success", text: say("saved") });
    };
  }

  return (
    <>
      <DraftForm
        draft={draft}
        labels={labels}
        action={sayOfApps("save")}
        busy={sayOfApps("saving")}
        back={back}
        onSend={send}
      >
        <EndpointFields draft={draft} />
      </DraftForm>
      <ConflictQuestion
        conflicts={conflicts}
        name={endpoint.url}
        labels={labels}
        show={(_, value) => (Array.isArray(value) ? value.join(", ") : String(value))}
      />
    </>
  );
}

function draftOf({ url, description, events }: Endpoint): EndpointDraft {
  return { url, description, events };
}
