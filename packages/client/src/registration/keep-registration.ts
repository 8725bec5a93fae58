import { ClientError } from "../client-error.ts";
import type { Draft } from "../flows/draft.ts";
import type { ConnectRequest } from "../grantway.ts";
import type { Store } from "../vault/store.ts";

/**
 * Drafts for a sign-in. A connection whose client was registered for it is stored before anybody signs in: what proves that
 * client came once, and must not be lost when the person gives up, nor register another one the next time. A connection that
 * has tokens is left as it is until the sign-in succeeds.
 */
export function keepingRegistrations(
  store: Pick<Store, "put">,
  draft: (request: ConnectRequest) => Promise<Draft>,
): (request: ConnectRequest) => Promise<Draft> {
  return async (request) => {
    const made = await draft(request);
    const { connection, existing, registered } = made;
    if (!registered || existing?.connection.tokens !== undefined) return made;
    const outcome = await store.put(connection, existing?.generation);
    if (outcome.outcome === "stored")
      return { ...made, existing: { connection, generation: outcome.generation } };
    throw new ClientError(
      "vault_busy",
      `${connection.name} is being changed by another process: try again.`,
      {
        temporary: true,
      },
    );
  };
}
