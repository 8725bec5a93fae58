import { type Output, showRole, updateRole } from "@grantway/api";
import { useTelling } from "@grantway/ui/frame";
import { useFormats, useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../api/queries.ts";
import { ConflictQuestion } from "../../../forms/conflict-question.tsx";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useConflict } from "../../../forms/use-conflict.ts";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { rolesWords } from "../../../words/roles.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { isPermissionHere } from "./permissions-here.ts";
import { draftOfRole, type RoleDraft, sentOfRole } from "./role-draft.ts";
import { RoleFields, useRoleLabels } from "./role-fields.tsx";

const route = getRouteApi("/organisations/$organisation/roles/$role/edit");

/** `/organisations/…/roles/…/edit`: what is taken from a role is gone from those who have it at once. */
export function EditRolePage() {
  const say = useWords(rolesWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("edit")}>
      {(here) => <EditRole here={here} />}
    </InOrganisation>
  );
}

function EditRole({ here }: { readonly here: Here }) {
  const say = useWords(rolesWords);
  const { role } = route.useParams();
  const list = {
    label: say("title"),
    link: { to: "/organisations/$organisation/roles", params: { organisation: here.slug } },
  } as const;
  return (
    <ThingPage
      operation={showRole}
      input={{ params: { organisation: here.id, role } }}
      known={say("edit")}
      title={({ name }) => say("editTitle", { name })}
      above={() => [list]}
      narrow
      loading={say("loadingRole")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: list }}
    >
      {(shown) => <EditForm key={role} here={here} role={shown} />}
    </ThingPage>
  );
}

function EditForm({ here, role }: { readonly here: Here; readonly role: Output<typeof showRole> }) {
  const say = useWords(rolesWords);
  const labels = useRoleLabels();
  const show = useShownRole();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const update = useChange(updateRole, { touches: ["members", "session", "audit"] });
  const draft = useDraft(draftOfRole(role));
  const conflicts = useConflict({ draft, read: role, valuesOf: draftOfRole });
  const page = {
    to: "/organisations/$organisation/roles/$role",
    params: { organisation: here.slug, role: role.id },
  } as const;

  async function send() {
    const { name, permissions, scopes } = sentOfRole(draft.values);
    const { changes } = draft;
    const body = {
      ...(changes.name === undefined ? {} : { name }),
      ...(changes.permissions === undefined ? {} : { permissions }),
      ...(changes.kind === undefined && changes.scopes === undefined ? {} : { scopes }),
    };
    const { revision, saving } = conflicts;
    const params = { organisation: here.id, role: role.id };
    const saved = await saving(() => update.mutateAsync({ params, revision, body }));
    if (saved === undefined) return undefined;
    return async () => {
      await navigate(page);
      tell({ tone: "success", text: say("nowSaved", { name: saved.name }) });
    };
  }

  return (
    <>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={page}
        onSend={send}
      >
        <RoleFields organisation={here.slug} draft={draft} />
      </DraftForm>
      <ConflictQuestion conflicts={conflicts} name={role.name} labels={labels} show={show} />
    </>
  );
}

/** A value of a member, as people read it. */
function useShownRole(): (member: keyof RoleDraft, value: unknown) => string {
  const say = useWords(rolesWords);
  const formats = useFormats();
  return (member, value) => {
    if (member === "kind") return say(`scopes-${value as RoleDraft["kind"]}`);
    const text = Array.isArray(value)
      ? formats.list(value.map(String).map((one) => (isPermissionHere(one) ? say(one) : one)))
      : String(value);
    return text === "" ? say("nothing") : text;
  };
}
