import { ChecksField, PickField, RadioField, TextField } from "@grantway/ui/react";
import { listManifestScopes } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../../api/api-context.ts";
import { useRead } from "../../../api/queries.ts";
import { ChoicesFailed } from "../../../forms/choices-failed.tsx";
import type { DraftFields } from "../../../forms/draft.ts";
import { rolesWords } from "../../../words/roles.ts";
import { permissionsHere } from "./permissions-here.ts";
import type { RoleDraft } from "./role-draft.ts";

const kinds = ["all", "but-high-risk", "some"] as const;

/** What each member is called. */
export function useRoleLabels(): Readonly<Record<keyof RoleDraft, string>> {
  const say = useWords(rolesWords);
  return { name: say("name"), permissions: say("permissions"), kind: say("scopes"), scopes: say("pick") };
}

/** The fields of a role. What one may not do oneself is offered only where the role has it already. */
export function RoleFields(props: { readonly organisation: string; readonly draft: DraftFields<RoleDraft> }) {
  const { organisation, draft } = props;
  const { values, set, errorOf } = draft;
  const say = useWords(rolesWords);
  const { mayIn } = useSession();
  const labels = useRoleLabels();
  const offered = permissionsHere.filter(
    (permission) => mayIn(organisation, permission) || values.permissions.includes(permission),
  );
  return (
    <>
      <TextField
        id="name"
        label={labels.name}
        hint={say("nameHint")}
        required
        value={values.name}
        onChange={(name) => set("name", name)}
        error={errorOf("name")}
      />
      <ChecksField
        id="permissions"
        label={labels.permissions}
        hint={say("permissionsHint")}
        options={offered.map((permission) => ({ value: permission, label: say(permission) }))}
        values={values.permissions}
        onChange={(permissions) => set("permissions", permissions)}
        error={errorOf("permissions")}
      />
      <RadioField
        id="kind"
        label={labels.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: say(`scopes-${kind}`),
          detail: say(`scopes-${kind}-what`),
        }))}
        value={values.kind}
        onChange={(next) => set("kind", kinds.find((kind) => kind === next) ?? values.kind)}
        error={errorOf("kind")}
      />
      {values.kind === "some" && <PickedScopes draft={draft} label={labels.scopes} />}
    </>
  );
}

function PickedScopes({ draft, label }: { readonly draft: DraftFields<RoleDraft>; readonly label: string }) {
  const { values, set, errorOf, errorsOf } = draft;
  const say = useWords(rolesWords);
  const reading = useRead(listManifestScopes, {});
  const { data } = reading;
  const groups = Map.groupBy(data?.items ?? [], ({ api }) => api ?? say("account"));
  return (
    <>
      <ChoicesFailed of={reading} />
      <PickField
        id="scopes"
        label={label}
        hint={say("pickHint")}
        find={say("pickFind")}
        groups={[...groups].map(([api, items]) => ({
          label: api,
          items: items.map(({ key, title }) => ({ value: key, title })),
        }))}
        values={values.scopes}
        error={errorOf("scopes")}
        errors={
          new Map([...errorsOf("scopes")].map(([place, message]) => [values.scopes[place] ?? "", message]))
        }
        onChange={(scopes) => set("scopes", scopes)}
      />
    </>
  );
}
