import type { Clients } from "@grantway/protocol";
import type { ClientCache } from "./client-cache.ts";
import type { RevisionReader } from "./revisions.ts";

/** {@link Clients} in SQLite: the kept client, or one read when clients have changed. */
export function createClients(parts: { cache: ClientCache; revisions: RevisionReader }): Clients {
  const { cache, revisions } = parts;
  return {
    find: async (clientId) => cache.at(revisions.now().clients, clientId),
  };
}
