import { SwitchField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientSessionsWords } from "../../../../words/client-sessions.ts";
import type { SessionDraft } from "../model/session-draft.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";

/** Where its sign-ins may begin, and what it is told of sign-outs. */
export function SessionFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const say = useWords(clientSessionsWords);
  const labels = useClientLabels();
  const { values, set, errorOf } = draft;

  /** Without an address there is nothing that would have to name a session. */
  function setTold(by: "backchannel" | "frontchannel", uri: string): void {
    set(`${by}LogoutUri`, uri);
    if (uri.trim() === "") set(`${by}LogoutSessionRequired`, false);
  }

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
      <TextField
        id="frontchannelLogoutUri"
        label={labels.frontchannelLogoutUri}
        hint={say("frontchannelUriHint")}
        type="url"
        placeholder="https://app.example/signed-out-here"
        value={values.frontchannelLogoutUri}
        error={errorOf("frontchannelLogoutUri")}
        onChange={(uri) => setTold("frontchannel", uri)}
      />
      <Required of="frontchannelLogoutSessionRequired" by={values.frontchannelLogoutUri} draft={draft} />
      <TextField
        id="backchannelLogoutUri"
        label={labels.backchannelLogoutUri}
        hint={say("backchannelUriHint")}
        type="url"
        placeholder="https://app.example/ended"
        value={values.backchannelLogoutUri}
        error={errorOf("backchannelLogoutUri")}
        onChange={(uri) => setTold("backchannel", uri)}
      />
      <Required of="backchannelLogoutSessionRequired" by={values.backchannelLogoutUri} draft={draft} />
    </>
  );
}

/** Whether the session has to be named; asked where there is an address to be told at. */
function Required(props: {
  readonly of: keyof SessionDraft & `${string}Required`;
  readonly by: string;
  readonly draft: DraftFields<ClientDraft>;
}) {
  const say = useWords(clientSessionsWords);
  const labels = useClientLabels();
  const { of, by, draft } = props;
  if (by.trim() === "") return null;
  return (
    <SwitchField
      label={labels[of]}
      hint={say("sessionHint")}
      on={draft.values[of]}
      onChange={(on) => draft.set(of, on)}
    />
  );
}
