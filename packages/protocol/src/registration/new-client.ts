import type { Client } from "../client.ts";
import type { Instant } from "../instant.ts";
import { type Problem, problemAt } from "../problem.ts";
import { type ClientMetadata, withoutRepeats } from "./client-metadata.rfc7591.ts";
import { clientSecretProblems, makeClientSecret, type SecretMaking } from "./client-secret.ts";

/** A client about to be written, with what is to be told of it. */
export interface NewClient {
  readonly client: Client;
  /** The generated secret, to be shown this once; absent when it was given or there is none. */
  readonly secret?: string;
}

/** What is wrong with the secret that is given along with a client; its member is `secret`. */
export function givenSecretProblems(
  { type }: Pick<Client, "type">,
  given: string | undefined,
): readonly Problem[] {
  if (given === undefined) return [];
  if (type === "confidential") return clientSecretProblems(given);
  return [problemAt("secret", "A public client keeps no client secret.", "public-without-secret")];
}

/** A client that was checked, ready to be written; a confidential one without a given secret gets a generated one. */
export function makeClient(
  making: SecretMaking,
  { metadata, given }: { readonly metadata: ClientMetadata; readonly given: string | undefined },
  now: Instant,
): NewClient {
  const kept = withoutRepeats(metadata);
  if (kept.type === "public") return { client: { ...kept, secrets: [], createdAt: now } };
  const { plaintext, row } = makeClientSecret(making, given, now);
  const client = { ...kept, secrets: [row], createdAt: now };
  return given === undefined ? { client, secret: plaintext } : { client };
}
