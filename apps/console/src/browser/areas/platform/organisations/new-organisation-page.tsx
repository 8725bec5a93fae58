import { createOrganisation } from "@grantway/api";
import { Button, GroupField } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { useChange } from "../../../api/queries.ts";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useIdempotencyKey } from "../../../forms/idempotency-key.ts";
import { Page } from "../../../frame/page.tsx";
import { PickPerson } from "../../../list/pick-thing.tsx";
import { organisationsWords } from "../../../words/organisations.ts";
import { NameFields, namesOf, useNameLabels } from "../../organisation/settings/name-fields.tsx";
import { OwnerName } from "./owner-name.tsx";

/** `/new/organisations`: makes one, which whoever makes it owns unless they may say whose it is. */
export function NewOrganisationPage() {
  const say = useWords(organisationsWords);
  const { mayAll } = useSession();
  const chooses = mayAll("organisations:write") && mayAll("users:read");
  return (
    <Page
      title={say("add")}
      above={mayAll("organisations:read") ? [{ label: say("title"), link: { to: "/organisations" } }] : []}
      lead={<p className="quiet">{say(chooses ? "newLeadFor" : "newLead")}</p>}
      narrow
    >
      <NewOrganisation chooses={chooses} />
    </Page>
  );
}

function NewOrganisation({ chooses }: { readonly chooses: boolean }) {
  const say = useWords(organisationsWords);
  const labels = { ...useNameLabels(), owner: say("owner") };
  const navigate = useNavigate();
  const { tell } = useTelling();
  const { mayAll } = useSession();
  const create = useChange(createOrganisation, { touches: ["session", "audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft({ ...namesOf(), owner: "" });
  const { values, set, errorOf } = draft;

  async function send() {
    const { owner, ...names } = values;
    const body = { ...names, ...(owner === "" ? {} : { owner }) };
    const { name, slug } = await create.mutateAsync({ body, idempotencyKey: keyOf(body) });
    return async () => {
      const params = { organisation: slug };
      await (mayAll("organisations:read")
        ? navigate({ to: "/organisations/$organisation", params })
        : navigate({ to: "/organisations/$organisation/members", params }));
      tell({ tone: "success", text: say("nowCreated", { name }) });
    };
  }

  return (
    <DraftForm
      draft={draft}
      labels={labels}
      action={say("create")}
      busy={say("creating")}
      back={mayAll("organisations:read") ? { to: "/organisations" } : { to: "/" }}
      onSend={send}
    >
      <NameFields draft={draft} isNew />
      {chooses && (
        <OwnerField
          label={labels.owner}
          owner={values.owner}
          error={errorOf("owner")}
          onChange={(owner) => set("owner", owner)}
        />
      )}
    </DraftForm>
  );
}

function OwnerField(props: {
  readonly label: string;
  readonly owner: string;
  readonly error: string | undefined;
  readonly onChange: (owner: string) => void;
}) {
  const { label, owner, error, onChange } = props;
  const say = useWords(organisationsWords);
  const [picking, setPicking] = useState(false);
  return (
    <GroupField id="owner" label={label} hint={say("ownerHint")} error={error}>
      <div className="actions">
        {owner === "" ? <span>{say("me")}</span> : <OwnerName id={owner} />}
        <Button onClick={() => setPicking(true)}>{say(owner === "" ? "pickOwner" : "otherOwner")}</Button>
      </div>
      {picking && <PickPerson onClose={() => setPicking(false)} onPick={onChange} />}
    </GroupField>
  );
}
