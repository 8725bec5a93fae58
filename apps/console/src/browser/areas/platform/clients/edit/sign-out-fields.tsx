import { TextField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";
import { useFieldRules } from "./field-rules.ts";

/** What becomes of people who sign out, and who is told. */
export function SignOutFields(props: {
  readonly draft: DraftFields<ClientDraft>;
  /** Of an app, which is not told. */
  readonly ofApp: boolean;
}) {
  const say = useWords(clientsWords);
  const labels = useClientLabels();
  const rules = useFieldRules();
  const { values, set, errorOf, errorsOf } = props.draft;
  return (
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
      {!props.ofApp && (
        <TextField
          id="frontchannelLogoutUri"
          label={labels.frontchannelLogoutUri}
          hint={say("frontchannelUriHint")}
          placeholder="https://app.example/signed-out-here"
          value={values.frontchannelLogoutUri}
          error={errorOf("frontchannelLogoutUri")}
          onChange={(uri) => set("frontchannelLogoutUri", uri)}
        />
      )}
      {!props.ofApp && (
        <TextField
          id="backchannelLogoutUri"
          label={labels.backchannelLogoutUri}
          hint={say("backchannelUriHint")}
          placeholder="https://app.example/ended"
          value={values.backchannelLogoutUri}
          error={errorOf("backchannelLogoutUri")}
          onChange={(uri) => set("backchannelLogoutUri", uri)}
        />
      )}
    </>
  );
}
