import type { DatabaseSync } from "node:sqlite";
import type { Clients } from "@grantway/protocol";
import type { ClientCache } from "./client-cache.ts";
import { query } from "./query.ts";

/** {@link Clients} in SQLite: one read of the revision, and of the client when it has changed. */
export function createClients({ reader, cache }: { reader: DatabaseSync; cache: ClientCache }): Clients {
  const revision = query(reader, "SELECT revision FROM revisions WHERE name = 'clients'");
  return {
    find: async (clientId) => cache.at(Number(revision.one()?.[0]), clientId),
  };
}
