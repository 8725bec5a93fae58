import { showOrganisation, updateOrganisation } from "@grantway/api";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { readSession, useApi } from "../../../api/api-context.ts";
import { readAgain } from "../../../api/queries.ts";
import { sessionQuery } from "../../../api/session-query.ts";
import { ConflictQuestion } from "../../../forms/conflict-question.tsx";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useConflict } from "../../../forms/use-conflict.ts";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../organisation.ts";
import { NameFields, namesOf, useNameLabels } from "./name-fields.tsx";

const route = getRouteApi("/organisations/$organisation/settings/edit");

/** `/organisations/…/settings/edit`: what an organisation is called. */
export function EditOrganisationPage() {
  const say = useWords(organisationsWords);
  const { organisation: slug } = route.useParams();
  const settings = {
    label: say("settings"),
    link: { to: "/organisations/$organisation/settings", params: { organisation: slug } },
  } as const;
  return (
    <ThingPage
      operation={showOrganisation}
      input={{ params: { organisation: slug } }}
      known={say("edit")}
      title={({ name }) => say("editTitle", { name })}
      above={() => [settings]}
      narrow
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { label: say("back"), link: { to: "/" } } }}
    >
      {(organisation) => <EditForm key={organisation.id} organisation={organisation} />}
    </ThingPage>
  );
}

function EditForm({ organisation }: { readonly organisation: Organisation }) {
  const say = useWords(organisationsWords);
  const labels = useNameLabels();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const draft = useDraft(namesOf(organisation));
  const conflicts = useConflict({ draft, read: organisation, valuesOf: namesOf });

  async function send() {
    const { revision, saving } = conflicts;
    const params = { organisation: organisation.id };
    const body = draft.changes;
    const saved = await saving(() => api.call(updateOrganisation, { params, revision, body }));
    if (saved === undefined) return undefined;
    // With the new slug goes the address: what the session says of it comes in the same moment.
    const session = await readSession();
    return async () => {
      client.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: "/organisations/$organisation/settings", params: { organisation: saved.slug } });
      tell({ tone: "success", text: say("nowSaved", { name: saved.name }) });
      await readAgain(client, ["organisations", "audit"]);
    };
  }

  return (
    <>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={{ to: "/organisations/$organisation/settings", params: { organisation: organisation.slug } }}
        onSend={send}
      >
        <NameFields draft={draft} />
      </DraftForm>
      <ConflictQuestion
        conflicts={conflicts}
        name={organisation.name}
        labels={labels}
        show={(_, value) => String(value)}
      />
    </>
  );
}
