import { PickField, SwitchField, TextField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../../../api/api-context.ts";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { signsPeopleIn } from "../model/client.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";
import { FurtherFields } from "./further-fields.tsx";
import { useFieldRules } from "./field-rules.ts";
import { usePickables } from "./pickable-scopes.ts";

/** The fields of a client: what most people set, and below a fold what the template has set already. */
export function ClientFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const say = useWords(clientsWords);
  const labels = useClientLabels();
  const rules = useFieldRules();
  const { mayAll } = useSession();
  const privileged = mayAll("clients:write");
  const { scopes, apis } = usePickables();
  const { values, set, errorOf, errorsOf } = draft;
  const sendsPeople = signsPeopleIn(values.grantTypes);
  const getsTokens = values.grantTypes.length > 0;
  const scopeErrors = new Map(
    [...errorsOf("scopes")].map(([place, message]) => [values.scopes[place] ?? "", message]),
  );
  const apiErrors = new Map(
    [...errorsOf("introspects")].map(([place, message]) => [values.introspects[place] ?? "", message]),
  );
  const introspects = (
    <PickField
      id="introspects"
      label={labels.introspects}
      hint={say("introspectsHint")}
      // Of a client that gets no tokens it is all there is.
      required={!getsTokens}
      find={say("introspectsFind")}
      groups={apis}
      values={values.introspects}
      error={errorOf("introspects")}
      errors={apiErrors}
      onChange={(picked) => set("introspects", [...picked])}
    />
  );
  return (
    <>
      <TextField
        id="name"
        label={labels.name}
        hint={say("nameHint")}
        required
        value={values.name}
        check={rules.name}
        error={errorOf("name")}
        onChange={(name) => set("name", name)}
      />
      {sendsPeople && (
        <ValuesField
          id="redirectUris"
          label={labels.redirectUris}
          hint={say("redirectUriHint")}
          required
          add={say("redirectUriAdd")}
          placeholder="https://app.example/callback"
          values={values.redirectUris}
          check={rules.redirectUri}
          error={errorOf("redirectUris")}
          errors={errorsOf("redirectUris")}
          onChange={(uris) => set("redirectUris", [...uris])}
        />
      )}
      {getsTokens && (
        <PickField
          id="scopes"
          label={labels.scopes}
          hint={say("scopesHint")}
          find={say("scopesFind")}
          groups={scopes}
          values={values.scopes}
          error={errorOf("scopes")}
          errors={scopeErrors}
          onChange={(picked) => set("scopes", [...picked])}
        />
      )}
      {!getsTokens && introspects}
      {sendsPeople && (privileged || values.firstParty) && (
        <SwitchField
          label={labels.firstParty}
          hint={say("firstPartyHint")}
          on={values.firstParty}
          onChange={(on) => set("firstParty", on)}
        />
      )}
      <details className="more">
        <summary>{say("advanced")}</summary>
        <div className="form">
          {getsTokens && (privileged || values.introspects.length > 0) && introspects}
          <FurtherFields draft={draft} />
        </div>
      </details>
    </>
  );
}
