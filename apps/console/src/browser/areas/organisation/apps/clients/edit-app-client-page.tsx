import { showAppClient, showAppClientActivity, updateAppClient } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange, useRead } from "../../../../api/queries.ts";
import { ConflictQuestion } from "../../../../forms/conflict-question.tsx";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useConflict } from "../../../../forms/use-conflict.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import { portalWords } from "../../../../words/portal.ts";
import { useClientLabels } from "../../../platform/clients/edit/client-labels.ts";
import { useShownValue } from "../../../platform/clients/edit/shown-value.ts";
import type { AppClient } from "../app.ts";
import { draftOfAppClient, sentOfAppClient } from "./app-client-draft.ts";
import { AppClientFields } from "./app-client-fields.tsx";
import { activityDays } from "../../../platform/clients/thing/use-tab.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app/clients/$client/edit");

/** `/organisations/$organisation/apps/$app/clients/$client/edit`. */
export function EditAppClientPage() {
  const say = useWords(portalWords);
  const sayOfClients = useWords(clientsWords);
  const { organisation, app, client } = route.useParams();
  const params = { organisation, app };
  const list = { label: say("title"), link: { to: "/organisations/$organisation/apps", params } } as const;
  const clients = {
    label: say("tabClients"),
    link: { to: "/organisations/$organisation/apps/$app", params, search: { tab: "clients" } },
  } as const;
  return (
    <ThingPage
      operation={showAppClient}
      input={{ params: { app, client } }}
      known={client}
      title={({ name }) => sayOfClients("editTitle", { name })}
      above={() => [list, clients]}
      narrow
      loading={say("loadingClient")}
      gone={{ title: sayOfClients("gone"), why: sayOfClients("goneWhy"), back: clients }}
    >
      {(shown) => <EditForm key={client} organisation={organisation} app={app} client={shown} />}
    </ThingPage>
  );
}

function EditForm(props: {
  readonly organisation: string;
  readonly app: string;
  readonly client: AppClient;
}) {
  const { organisation, app, client } = props;
  const say = useWords(clientsWords);
  const labels = useClientLabels();
  const show = useShownValue();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const update = useChange(updateAppClient, { touches: ["apps", "audit"] });
  const draft = useDraft(draftOfAppClient(client));
  const conflicts = useConflict({ draft, read: client, valuesOf: draftOfAppClient });
  const at = { app, client: client.id };
  const { data } = useRead(showAppClientActivity, { params: at, query: { days: activityDays } });
  const used = new Set(data?.scopes.map(({ scope }) => scope));
  // Of a client that was never used nothing is known.
  const unused = data?.lastUsedAt === undefined ? [] : client.scopes.filter((scope) => !used.has(scope));

  async function send() {
    const { revision, saving } = conflicts;
    const body = sentOfAppClient(draft.changes);
    const saved = await saving(() => update.mutateAsync({ params: at, revision, body }));
    if (saved === undefined) return undefined;
    return async () => {
      await navigate({
        to: "/organisations/$organisation/apps/$app/clients/$client",
        params: { organisation, ...at },
        search: { tab: "settings" },
      });
      tell({ tone: "success", text: say("saved", { name: saved.name }) });
    };
  }

  return (
    <>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={{
          to: "/organisations/$organisation/apps/$app/clients/$client",
          params: { organisation, ...at },
        }}
        onSend={send}
      >
        <AppClientFields app={app} environment={client.environment} draft={draft} unused={unused} />
      </DraftForm>
      <ConflictQuestion conflicts={conflicts} name={client.name} labels={labels} show={show} />
    </>
  );
}
