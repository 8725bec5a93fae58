import { showClient, updateClient } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../../api/queries.ts";
import { ConflictQuestion } from "../../../../forms/conflict-question.tsx";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useConflict } from "../../../../forms/use-conflict.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import { asChanged } from "../model/sent.ts";
import { draftOf } from "../model/templates.ts";
import { ClientFields } from "./client-fields.tsx";
import { useClientLabels } from "./client-labels.ts";
import { FormBesidePreview } from "./form-beside-preview.tsx";
import { useShownValue } from "./shown-value.ts";

const route = getRouteApi("/clients/$id/edit");

/** `/clients/$id/edit`. */
export function EditClientPage() {
  const say = useWords(clientsWords);
  const { id } = route.useParams();
  const list = { label: say("title"), link: { to: "/clients" } } as const;
  return (
    <ThingPage
      operation={showClient}
      input={{ params: { id } }}
      known={id}
      title={({ name }) => say("editTitle", { name })}
      above={(client) => [list, { label: client?.name ?? id, link: { to: "/clients/$id", params: { id } } }]}
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(client) => <EditForm key={id} client={client} />}
    </ThingPage>
  );
}

/** It begins with the client as it was when the page was entered, however often that is read again meanwhile. */
function EditForm({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const labels = useClientLabels();
  const show = useShownValue();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const update = useChange(updateClient, { touches: ["audit"] });
  const draft = useDraft(draftOf(client));
  const conflicts = useConflict({ draft, read: client, valuesOf: draftOf });
  const { id } = client;

  async function send() {
    const { revision, saving } = conflicts;
    const body = asChanged(draft.changes);
    const saved = await saving(() => update.mutateAsync({ params: { id }, revision, body }));
    if (saved === undefined) return undefined;
    return async () => {
      await navigate({ to: "/clients/$id", params: { id }, search: { tab: "settings" } });
      tell({ tone: "success", text: say("saved", { name: saved.name }) });
    };
  }

  return (
    <FormBesidePreview client={draft.values}>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={{ to: "/clients/$id", params: { id } }}
        onSend={send}
      >
        <ClientFields draft={draft} />
      </DraftForm>
      <ConflictQuestion conflicts={conflicts} name={client.name} labels={labels} show={show} />
    </FormBesidePreview>
  );
}
