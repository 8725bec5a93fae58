import type { DatabaseSync } from "node:sqlite";
import type { Client } from "@grantway/protocol";
import { createLRU } from "lru.min";
import { clientSelection } from "../decisions/client-selection.ts";
import { sqlite } from "../decisions/dialect.ts";
import { readClient } from "../rows/client-row.ts";
import { query } from "./query.ts";

/** Clients as they were at a revision. */
export interface ClientCache {
  /** The client as it is at this revision of `clients`, which the caller has just read. */
  at(revision: number, clientId: string): Client | undefined;
}

/** Enough for every client of most instances; where there are more, the least recently used is read again. */
const capacity = 2_000;

/** Keeps parsed clients for as long as their revision stays, see `revisions.ts`. */
export function createClientCache(reader: DatabaseSync): ClientCache {
  const find = query(reader, `SELECT ${clientSelection(sqlite)} FROM clients c WHERE c.id = ?`);
  const kept = createLRU<string, Client>({ max: capacity });
  let keptAt = -1;

  return {
    at(revision, clientId) {
      if (revision !== keptAt) {
        kept.clear();
        keptAt = revision;
      }
      const hit = kept.get(clientId);
      if (hit !== undefined) return hit;
      const row = find.one(clientId);
      const client = row && readClient(row);
      // Clients nobody registered are not kept, so that made-up ids cannot fill the memory.
      if (client !== undefined) kept.set(clientId, client);
      return client;
    },
  };
}
