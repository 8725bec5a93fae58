import type { Client } from "@grantway/protocol";
import type { ClientMetadata } from "./client-metadata.ts";
import { adoptClientSecret, clientSecretProblem, generateClientSecret } from "./client-secret.ts";
import type { Instance } from "./instance.ts";

/** A client that was just written. */
export interface Registration {
  readonly client: Client;
  /** The generated secret, to be shown this once; absent when it was given or there is none. */
  readonly secret: string | undefined;
}

/** What is wrong with the given secret of a client, one sentence each. */
export function givenSecretProblems({ type }: ClientMetadata, given: string | undefined): readonly string[] {
  if (given === undefined) return [];
  if (type === "public") return ["A public client keeps no client_secret."];
  const problem = clientSecretProblem(given);
  return problem === undefined ? [] : [problem];
}

/** Writes a client that was checked; a confidential one without a given secret gets a generated one. */
export async function registerClient(
  instance: Instance,
  metadata: ClientMetadata,
  given: string | undefined,
): Promise<Registration | "taken"> {
  const by = instance.by();
  const secret = metadata.type === "public" ? undefined : makeSecret(instance, given, by.at);
  const client: Client = { ...metadata, secrets: secret === undefined ? [] : [secret.row], createdAt: by.at };
  if ((await instance.storage.clientRegistry.create(client, by)) === "taken") return "taken";
  return { client, secret: given === undefined ? secret?.plaintext : undefined };
}

/** The given secret, or a new one. */
export function makeSecret(instance: Instance, given: string | undefined, now: number) {
  const making = { entropy: instance.entropy, hashing: instance.hashing(), now };
  return given === undefined ? generateClientSecret(making) : adoptClientSecret(given, making);
}
