import { LongTextField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { keyNames, keySetIn } from "../model/keys-draft.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";

/** The keys of a client that signs, or where they are. */
export function KeyFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const say = useWords(clientKeysWords);
  const labels = useClientLabels();
  const { values, set, errorOf, errorsOf } = draft;
  const names = keyNames(keySetIn(values.jwks)?.keys ?? [], say("noKid"));
  // What is wrong with one of several keys stands at the field as well.
  const [wrongKey] = errorsOf("jwks").values();
  return (
    <>
      <LongTextField
        id="jwks"
        label={labels.jwks}
        hint={names.length === 0 ? say("jwksHint") : say("jwksRead", { keys: names.join(", ") })}
        rows={6}
        value={values.jwks}
        check={(text) => (text.trim() === "" || keySetIn(text) !== undefined ? undefined : say("jwksWrong"))}
        error={errorOf("jwks") ?? wrongKey}
        onChange={(text) => set("jwks", text)}
      />
      <TextField
        id="jwksUri"
        label={labels.jwksUri}
        hint={say("jwksUriHint")}
        type="url"
        placeholder="https://app.example/jwks.json"
        value={values.jwksUri}
        error={errorOf("jwksUri")}
        onChange={(uri) => set("jwksUri", uri)}
      />
    </>
  );
}
