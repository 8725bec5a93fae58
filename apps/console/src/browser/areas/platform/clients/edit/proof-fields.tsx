import { ChoiceField, LongTextField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { keyAlgorithms, keyNames, keySetIn } from "../model/keys-draft.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";

/** How a client that keeps a secret, or a key, proves itself. */
export function ProofFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const say = useWords(clientsWords);
  const sayOfKeys = useWords(clientKeysWords);
  const labels = useClientLabels();
  const { values, set, errorOf } = draft;
  return (
    <>
      <ChoiceField
        id="authenticationMethod"
        label={labels.authenticationMethod}
        hint={values.authenticationMethod === "client_secret_jwt" ? sayOfKeys("secretJwtHint") : undefined}
        value={values.authenticationMethod}
        error={errorOf("authenticationMethod")}
        onChange={(method) => {
          set("authenticationMethod", method as ClientDraft["authenticationMethod"]);
          // An algorithm goes with its method.
          set("authenticationAlgorithm", "");
        }}
        options={[
          ["client_secret_basic", say("basic")],
          ["client_secret_post", say("post")],
          ["private_key_jwt", sayOfKeys("keyJwt")],
          ["client_secret_jwt", sayOfKeys("secretJwt")],
        ]}
      />
      {values.authenticationMethod === "private_key_jwt" && <KeyFields draft={draft} />}
    </>
  );
}

/** Its keys, or where they are, and with which algorithm it signs. */
function KeyFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const sayOfKeys = useWords(clientKeysWords);
  const labels = useClientLabels();
  const { values, set, errorOf, errorsOf } = draft;
  const names = keyNames(keySetIn(values.jwks)?.keys ?? [], sayOfKeys("noKid"));
  // What is wrong with one of several keys stands at the field as well.
  const [wrongKey] = errorsOf("jwks").values();
  return (
    <>
      <LongTextField
        id="jwks"
        label={labels.jwks}
        hint={names.length === 0 ? sayOfKeys("jwksHint") : sayOfKeys("jwksRead", { keys: names.join(", ") })}
        rows={6}
        value={values.jwks}
        check={(text) =>
          text.trim() === "" || keySetIn(text) !== undefined ? undefined : sayOfKeys("jwksWrong")
        }
        error={errorOf("jwks") ?? wrongKey}
        onChange={(text) => set("jwks", text)}
      />
      <TextField
        id="jwksUri"
        label={labels.jwksUri}
        hint={sayOfKeys("jwksUriHint")}
        type="url"
        placeholder="https://app.example/jwks.json"
        value={values.jwksUri}
        error={errorOf("jwksUri")}
        onChange={(uri) => set("jwksUri", uri)}
      />
      <ChoiceField
        id="authenticationAlgorithm"
        label={labels.authenticationAlgorithm}
        value={values.authenticationAlgorithm}
        error={errorOf("authenticationAlgorithm")}
        onChange={(algorithm) =>
          set("authenticationAlgorithm", algorithm as ClientDraft["authenticationAlgorithm"])
        }
        options={[["", sayOfKeys("algorithmByKey")], ...offered(values.authenticationAlgorithm)]}
      />
    </>
  );
}

/** Those that are offered, and the one there is. */
function offered(chosen: string): readonly (readonly [string, string])[] {
  const algorithms: readonly string[] = keyAlgorithms;
  const all = chosen === "" || algorithms.includes(chosen) ? algorithms : [...algorithms, chosen];
  return all.map((algorithm) => [algorithm, algorithm]);
}
