import { addClientSecret, removeClientSecret } from "@grantway/api";
import { Fact, Facts, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../../../api/api-context.ts";
import { useChange } from "../../../../api/queries.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import { KeysOfClient } from "./keys-of-client.tsx";
import type { Rotating, Secret } from "./rotation.ts";
import { RotationPath } from "./rotation-path.tsx";

/** The secrets of a client of the platform or of a person. */
export function SecretsTab({ client }: { readonly client: Client }) {
  const { may } = useSession();
  const add = useChange(addClientSecret, { touches: ["audit"] });
  const remove = useChange(removeClientSecret, { touches: ["audit"] });
  const { id } = client;
  return (
    <Secrets
      client={client}
      mayChange={may("clients:write")}
      onAdd={async (overlap) => (await add.mutateAsync({ params: { id }, body: { overlap } })).secret}
      onRemove={(secretId) => remove.mutateAsync({ params: { id, secretId } })}
    />
  );
}

/** Secrets, and the path on which one takes the other's place. */
export function Secrets(
  props: Rotating & {
    readonly client: Pick<
      Client,
      | "type"
      | "id"
      | "name"
      | "secrets"
      | "authenticationMethod"
      | "authenticationAlgorithm"
      | "jwks"
      | "jwksUri"
    >;
    readonly mayChange: boolean;
  },
) {
  const { client, mayChange, onAdd, onRemove } = props;
  const say = useWords(clientsWords);
  if (client.type === "public") return <p>{say("secretsNone")}</p>;
  if (client.authenticationMethod === "private_key_jwt") return <KeysOfClient client={client} />;
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
      {mayChange && <RotationPath client={client} onAdd={onAdd} onRemove={onRemove} />}
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
