import { createSandbox } from "@grantway/api";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../api/queries.ts";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useIdempotencyKey } from "../../../forms/idempotency-key.ts";
import { Page } from "../../../frame/page.tsx";
import { organisationsWords } from "../../../words/organisations.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { NameFields, namesOf, useNameLabels } from "./name-fields.tsx";

const route = getRouteApi("/organisations/$organisation/settings/new-sandbox");

/** `/organisations/…/settings/new-sandbox`: makes an organisation for trying. */
export function NewSandboxPage() {
  const say = useWords(organisationsWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("newSandbox")}>
      {(here) => <NewSandbox here={here} />}
    </InOrganisation>
  );
}

function NewSandbox({ here }: { readonly here: Here }) {
  const say = useWords(organisationsWords);
  const labels = useNameLabels();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const create = useChange(createSandbox, { touches: ["session", "audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft(namesOf());
  const settings = {
    to: "/organisations/$organisation/settings",
    params: { organisation: here.slug },
  } as const;

  async function send() {
    const body = draft.values;
    const params = { organisation: here.id };
    const { name } = await create.mutateAsync({ params, body, idempotencyKey: keyOf(body) });
    return async () => {
      await navigate(settings);
      tell({ tone: "success", text: say("nowSandbox", { name }) });
    };
  }

  return (
    <Page
      title={say("newSandbox")}
      above={[{ label: say("settings"), link: settings }]}
      lead={<p className="quiet">{say("sandboxLead", { name: here.name })}</p>}
      narrow
    >
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("createSandbox")}
        busy={say("creating")}
        back={settings}
        onSend={send}
      >
        <NameFields draft={draft} isNew />
      </DraftForm>
    </Page>
  );
}
