import { createClient } from "@grantway/api";
import { RadioField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useChange } from "../../../../api/queries.ts";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import { type ClientKind, clientKinds } from "../model/client.ts";
import { isForOwners } from "../model/privileges.ts";
import { asCreated } from "../model/sent.ts";
import { type ClientDraft, templates } from "../model/templates.ts";
import { ClientFields } from "./client-fields.tsx";
import { useClientLabels } from "./client-labels.ts";
import type { Created } from "./created-client.tsx";
import { useFieldRules } from "./field-rules.ts";
import { FormBesidePreview } from "./form-beside-preview.tsx";

interface NewClient extends ClientDraft {
  readonly id: string;
}

/** The form of a new client. */
export function NewClientForm(props: {
  readonly kind: ClientKind;
  readonly start: ClientDraft;
  /** Whether the kind can be chosen here. */
  readonly chooses?: boolean;
  readonly onCreated: (created: Created) => void;
}) {
  const { kind, start, chooses = false, onCreated } = props;
  const say = useWords(clientsWords);
  const labels = useClientLabels();
  const rules = useFieldRules();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const create = useChange(createClient, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const { mayAll } = useSession();
  const kinds = mayAll("clients:write") ? clientKinds : clientKinds.filter(isForOwners);
  const draft = useDraft<NewClient>({ id: "", ...start });
  const { values } = draft;

  /** What was typed stays; the rest is that of the other template. */
  function choose(next: ClientKind): void {
    const { id, name, redirectUris } = values;
    const base = { id: "", ...templates[next] };
    const keepsUris =
      base.grantTypes.includes("authorization_code") && redirectUris.some((uri) => uri !== "");
    draft.rebase(base, { ...base, id, name, ...(keepsUris ? { redirectUris } : {}) });
    void navigate({ to: "/new/clients", search: { kind: next }, replace: true });
  }

  async function send() {
    const { id, ...said } = asCreated(values);
    const body = { ...said, ...(id === "" ? {} : { id }) };
    const { secret, ...client } = await create.mutateAsync({ body, idempotencyKey: keyOf(body) });
    if (secret !== undefined) return () => onCreated({ client, secret });
    return async () => {
      await navigate({ to: "/clients/$id", params: { id: client.id }, search: { tab: "connect" } });
      tell({ tone: "success", text: say("created", { name: client.name }) });
    };
  }

  return (
    <FormBesidePreview client={values}>
      <DraftForm
        draft={draft}
        labels={{ id: say("idLabel"), ...labels }}
        action={say("create")}
        busy={say("creating")}
        back={{ to: "/clients" }}
        onSend={send}
      >
        {chooses && (
          <RadioField
            label={say("what")}
            value={kind}
            onChange={(next) => choose(next as ClientKind)}
            options={kinds.map((one) => ({ value: one, label: say(one), detail: say(`${one}What`) }))}
          />
        )}
        <ClientFields draft={draft} />
        <TextField
          id="id"
          label={say("idLabel")}
          hint={say("idHint")}
          code
          value={values.id}
          check={rules.id}
          error={draft.errorOf("id")}
          onChange={(id) => draft.set("id", id)}
        />
      </DraftForm>
    </FormBesidePreview>
  );
}
