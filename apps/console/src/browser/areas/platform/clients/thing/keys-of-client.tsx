import { Fact, Facts, Identifier } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { useClientLabels } from "../edit/client-labels.ts";
import type { Client } from "../model/client.ts";
import { keyNames } from "../model/keys-draft.ts";

/** The keys of a client that signs with its own: which there are, or where they are. */
export function KeysOfClient({
  client,
}: {
  readonly client: Pick<Client, "authenticationAlgorithm" | "jwks" | "jwksUri">;
}) {
  const say = useWords(clientKeysWords);
  const labels = useClientLabels();
  const { authenticationAlgorithm, jwks, jwksUri } = client;
  return (
    <section className="section">
      <h2>{say("keysTitle")}</h2>
      <p>{say("keysWhat")}</p>
      <Facts>
        {jwks !== undefined && (
          <Fact label={labels.jwks}>
            <ul className="plain">
              {keyNames(jwks.keys, say("noKid")).map((name) => (
                <li key={name}>
                  <code dir="ltr">{name}</code>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {jwksUri !== undefined && (
          <Fact label={labels.jwksUri}>
            <Identifier value={jwksUri} of={labels.jwksUri} />
          </Fact>
        )}
        {authenticationAlgorithm !== undefined && (
          <Fact label={labels.authenticationAlgorithm}>{authenticationAlgorithm}</Fact>
        )}
      </Facts>
    </section>
  );
}
