import { needsSecret } from "../client-authentication/presented-credentials.ts";
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
  { type, authenticationMethod }: Pick<Client, "type" | "authenticationMethod">,
  given: string | undefined,
): readonly Problem[] {
  if (given === undefined) return [];
  if (type === "public")
    return [problemAt("secret", "A public client keeps no client secret.", "public-without-secret")];
  if (needsSecret(authenticationMethod)) return clientSecretProblems(given, authenticationMethod);
  const problem = "A client that signs with its own key is given no client secret.";
  return [problemAt("secret", problem, "keys-without-secret")];
}

/** Registered by people here, who know it. */
export const byManagement = { origin: "management", verified: true } as const satisfies Partial<Client>;

/**
 * A client that was checked, ready to be written; one that needs a secret and was given none gets a generated one.
 *
 * @param from - where it comes from; from people here where nothing is said.
 */
export function makeClient(
  making: SecretMaking,
  { metadata, given }: { readonly metadata: ClientMetadata; readonly given: string | undefined },
  now: Instant,
  from: Pick<Client, "origin" | "verified"> = byManagement,
): NewClient {
  const kept = { ...withoutRepeats(metadata), ...from, createdAt: now };
  if (!needsSecret(kept.authenticationMethod)) return { client: { ...kept, secrets: [] } };
  const { plaintext, row } = makeClientSecret(making, kept, given, now);
  const client = { ...kept, secrets: [row] };
  return given === undefined ? { client, secret: plaintext } : { client };
}
