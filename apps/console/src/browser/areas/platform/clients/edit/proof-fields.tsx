import { ChoiceField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { keyAlgorithms } from "../model/keys-draft.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";
import { KeyFields } from "./key-fields.tsx";

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
      {values.authenticationMethod === "private_key_jwt" && (
        <>
          <KeyFields draft={draft} />
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
      )}
    </>
  );
}

/** Those that are offered, and the one there is. */
function offered(chosen: string): readonly (readonly [string, string])[] {
  const algorithms: readonly string[] = keyAlgorithms;
  const all = chosen === "" || algorithms.includes(chosen) ? algorithms : [...algorithms, chosen];
  return all.map((algorithm) => [algorithm, algorithm]);
}
