import { SwitchField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientSessionsWords } from "../../../../words/client-sessions.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";

/** Where its sign-ins may begin, and what it is told of sign-outs. */
export function SessionFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const say = useWords(clientSessionsWords);
  const labels = useClientLabels();
  const { values, set, errorOf } = draft;
  return (
    <>
      <TextField
        id="initiateLoginUri"
        label={labels.initiateLoginUri}
        hint={say("initiateUriHint")}
        type="url"
        placeholder="https://app.example/sign-in"
        value={values.initiateLoginUri}
        error={errorOf("initiateLoginUri")}
        onChange={(uri) => set("initiateLoginUri", uri)}
      />
      <ToldAt
        by="frontchannel"
        hint={say("frontchannelUriHint")}
        placeholder="https://app.example/signed-out-here"
        draft={draft}
      />
      <ToldAt
        by="backchannel"
        hint={say("backchannelUriHint")}
        placeholder="https://app.example/ended"
        draft={draft}
      />
    </>
  );
}

/** Where it is told of sign-outs, and whether the session has to be named there. */
function ToldAt(props: {
  readonly by: "frontchannel" | "backchannel";
  readonly hint: string;
  readonly placeholder: string;
  readonly draft: DraftFields<ClientDraft>;
}) {
  const { by, hint, placeholder, draft } = props;
  const say = useWords(clientSessionsWords);
  const labels = useClientLabels();
  const { values, set, errorOf } = draft;
  const address = `${by}LogoutUri` as const;
  const required = `${by}LogoutSessionRequired` as const;
  return (
    <>
      <TextField
        id={address}
        label={labels[address]}
        hint={hint}
        type="url"
        placeholder={placeholder}
        value={values[address]}
        error={errorOf(address)}
        onChange={(uri) => {
          set(address, uri);
          // Without an address there is nothing that would have to name a session.
          if (isNone(uri)) set(required, false);
        }}
      />
      {!isNone(values[address]) && (
        <SwitchField
          label={labels[required]}
          hint={say("sessionHint")}
          on={values[required]}
          onChange={(on) => set(required, on)}
        />
      )}
    </>
  );
}

function isNone(uri: string): boolean {
  return uri.trim() === "";
}
