import type { Client } from "@grantway/protocol";
import { CommandError } from "@grantway/terminal";
import type { ClientMetadata } from "./client-metadata.ts";
import { adoptClientSecret, clientSecretProblem, generateClientSecret } from "./client-secret.ts";
import type { Instance } from "./instance.ts";

/** A client with what is to be told of it. */
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

/** A client that was checked, ready to be written; a confidential one without a given secret gets a generated one. */
export function makeRegistration(
  instance: Instance,
  metadata: ClientMetadata,
  given: string | undefined,
): Registration {
  const { at } = instance.by();
  const secret = metadata.type === "public" ? undefined : makeSecret(instance, given, at);
  const client: Client = { ...metadata, secrets: secret === undefined ? [] : [secret.row], createdAt: at };
  return { client, secret: given === undefined ? secret?.plaintext : undefined };
}

/**
 * Writes them all or none.
 *
 * @throws {CommandError} naming those whose id is taken.
 */
export async function register(instance: Instance, made: readonly Registration[]): Promise<void> {
  const clients = made.map(({ client }) => client);
  const [only, ...others] = await instance.storage.protocol.clientRegistry.createAll(clients, instance.by());
  if (only === undefined) return;
  if (made.length === 1) throw new CommandError("already_exists", isTaken(only));
  throw new CommandError(
    "already_exists",
    "Nothing was changed, because of clients that exist already:",
    [only, ...others].map(isTaken),
  );
}

function isTaken(id: string): string {
  return `There is a client ${id} already.`;
}

/** What becomes of clients whose generated secrets nobody was shown; absent where there are none. */
export function unregister(
  instance: Instance,
  made: readonly Registration[],
): { readonly undo?: () => Promise<string> } {
  if (made.every(({ secret }) => secret === undefined)) return {};
  return {
    async undo() {
      const { clientRegistry } = instance.storage.protocol;
      for (const { client } of made) {
        const there = await clientRegistry.find(client.id);
        if (there !== undefined) await clientRegistry.delete(client.id, there.revision, instance.by());
      }
      return "Nobody would know the new secrets, so nothing was registered.";
    },
  };
}

/** The given secret, or a new one. */
export function makeSecret(instance: Instance, given: string | undefined, now: number) {
  const making = { entropy: instance.entropy, hashing: instance.hashing(), now };
  return given === undefined ? generateClientSecret(making) : adoptClientSecret(given, making);
}
