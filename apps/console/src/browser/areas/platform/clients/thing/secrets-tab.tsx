import { Fact, Facts, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import type { Secret } from "./rotation.ts";
import { RotationPath } from "./rotation-path.tsx";

/** The secrets of a client, and the path on which one takes the other's place. */
export function SecretsTab({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  if (client.type === "public") return <p>{say("secretsNone")}</p>;
  return (
    <>
      <section className="section">
        <h2>{say("secretsTitle")}</h2>
        <ul className="cards">
          {client.secrets.map((secret) => (
            <li key={secret.id} className="panel">
              <SecretFacts secret={secret} />
            </li>
          ))}
        </ul>
      </section>
      <RotationPath client={client} />
    </>
  );
}

function SecretFacts({ secret: { hint, createdAt, expiresAt, lastUsedAt } }: { readonly secret: Secret }) {
  const say = useWords(clientsWords);
  return (
    <Facts>
      <Fact label={say("secretHint")}>
        <code dir="ltr">{hint}…</code>
      </Fact>
      <Fact label={say("secretMade")}>
        <RelativeTime at={createdAt} />
      </Fact>
      <Fact label={say("secretUsed")}>
        {lastUsedAt === undefined ? say("secretUnused") : <RelativeTime at={lastUsedAt} />}
      </Fact>
      <Fact label={say("secretEnds")}>
        {expiresAt === undefined ? say("secretNoEnd") : <RelativeTime at={expiresAt} />}
      </Fact>
    </Facts>
  );
}
