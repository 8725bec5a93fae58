import { createRole } from "@grantway/api";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../api/queries.ts";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useIdempotencyKey } from "../../../forms/idempotency-key.ts";
import { Page } from "../../../frame/page.tsx";
import { rolesWords } from "../../../words/roles.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { draftOfRole, sentOfRole } from "./role-draft.ts";
import { RoleFields, useRoleLabels } from "./role-fields.tsx";

const route = getRouteApi("/organisations/$organisation/new/roles");

/** `/organisations/…/new/roles`: makes a role of permissions and scopes. */
export function NewRolePage() {
  const say = useWords(rolesWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("add")}>
      {(here) => <NewRole here={here} />}
    </InOrganisation>
  );
}

function NewRole({ here }: { readonly here: Here }) {
  const say = useWords(rolesWords);
  const labels = useRoleLabels();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const create = useChange(createRole, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft(draftOfRole());
  const list = {
    to: "/organisations/$organisation/roles",
    params: { organisation: here.slug },
  } as const;

  async function send() {
    const body = sentOfRole(draft.values);
    const params = { organisation: here.id };
    const role = await create.mutateAsync({ params, body, idempotencyKey: keyOf(body) });
    return async () => {
      await navigate({
        to: "/organisations/$organisation/roles/$role",
        params: { organisation: here.slug, role: role.id },
      });
      tell({ tone: "success", text: say("nowCreated", { name: role.name }) });
    };
  }

  return (
    <Page title={say("add")} above={[{ label: say("title"), link: list }]} narrow>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("create")}
        busy={say("creating")}
        back={list}
        onSend={send}
      >
        <RoleFields organisation={here.slug} draft={draft} />
      </DraftForm>
    </Page>
  );
}
