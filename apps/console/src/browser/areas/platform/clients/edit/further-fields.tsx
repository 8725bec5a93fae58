import { ChoiceField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../../../api/api-context.ts";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { ClientDraft } from "../model/templates.ts";
import { signsPeopleIn } from "../model/client.ts";
import { useClientLabels } from "./client-labels.ts";
import { useFieldRules } from "./field-rules.ts";
import { GrantFields } from "./grant-fields.tsx";
import { ProofFields } from "./proof-fields.tsx";
import { RequestFields } from "./request-fields.tsx";
import { SessionFields } from "./session-fields.tsx";
import { ToldFields } from "./told-fields.tsx";

/** What a template sets and few people change. */
export function FurtherFields(props: {
  readonly draft: DraftFields<ClientDraft>;
  /** Of an app, which may get tokens as itself, and never does without PKCE. */
  readonly ofApp?: boolean;
}) {
  const { draft, ofApp = false } = props;
  const say = useWords(clientsWords);
  const labels = useClientLabels();
  const rules = useFieldRules();
  const { values, set, errorOf, errorsOf } = draft;
  const { mayAll } = useSession();
  const privileged = !ofApp && mayAll("clients:write");
  const confidential = values.type === "confidential";

  /** Either says the other: what keeps no secret proves nothing with one, and needs the proof that is left. */
  function setType(type: string): void {
    const keeps = type === "confidential";
    set("type", keeps ? "confidential" : "public");
    set("authenticationMethod", keeps ? "client_secret_basic" : "none");
    set("authenticationAlgorithm", "");
    if (!keeps) set("pkce", "required");
  }

  return (
    <>
      <GrantFields draft={draft} privileged={privileged} ofApp={ofApp} />
      {signsPeopleIn(values.grantTypes) && (
        <>
          <ValuesField
            id="postLogoutRedirectUris"
            label={labels.postLogoutRedirectUris}
            hint={say("postLogoutUriHint")}
            add={say("redirectUriAdd")}
            placeholder="https://app.example/signed-out"
            values={values.postLogoutRedirectUris}
            check={rules.redirectUri}
            error={errorOf("postLogoutRedirectUris")}
            errors={errorsOf("postLogoutRedirectUris")}
            onChange={(uris) => set("postLogoutRedirectUris", [...uris])}
          />
          <SessionFields draft={draft} />
        </>
      )}
      <ChoiceField
        id="applicationType"
        label={labels.applicationType}
        value={values.applicationType}
        error={errorOf("applicationType")}
        onChange={(type) => set("applicationType", type as ClientDraft["applicationType"])}
        options={[
          ["web", say("web")],
          ["native", say("onDevice")],
        ]}
      />
      <ChoiceField
        id="type"
        label={labels.type}
        value={values.type}
        error={errorOf("type")}
        onChange={setType}
        options={[
          ["confidential", say("keepsSecret")],
          ["public", say("keepsNone")],
        ]}
      />
      {confidential && (
        <>
          <ProofFields draft={draft} />
          {(privileged || values.pkce === "optional") && (
            <ChoiceField
              id="pkce"
              label={labels.pkce}
              value={values.pkce}
              error={errorOf("pkce")}
              onChange={(rule) => set("pkce", rule as ClientDraft["pkce"])}
              options={[
                ["required", say("pkceRequired")],
                ["optional", say("pkceOptional")],
              ]}
            />
          )}
        </>
      )}
      <RequestFields draft={draft} />
      <ToldFields draft={draft} choosesSector={privileged} ofApp={ofApp} />
    </>
  );
}
