import type { DatabaseSync } from "node:sqlite";
import type { Standing, Standings } from "@grantway/protocol";
import { createLRU } from "lru.min";
import { select } from "../rows/cells.ts";
import { familyColumns, readFamily } from "../rows/family-row.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { readSubject, userColumns } from "../rows/user-row.ts";
import type { ClientCache } from "./client-cache.ts";
import { query } from "./query.ts";
import type { RevisionReader } from "./revisions.ts";

const userAt = 1;
const grantAt = userAt + userColumns.length;
const familyAt = grantAt + grantColumns.length;

/** Cached standings of access tokens, the most recently used ones; about a kilobyte each. */
const capacity = 4_000;

type Names = Parameters<Standings["of"]>[0];
type Rows = Omit<Standing, "client">;

/**
 * {@link Standings} in SQLite: one statement, so one snapshot. Access tokens are presented again and again, so what one
 * names is cached by its id until anything changes that may end a token.
 */
export function createStandings(parts: {
  reader: DatabaseSync;
  cache: ClientCache;
  revisions: RevisionReader;
}): Standings {
  const { reader, cache, revisions } = parts;
  const find = query(
    reader,
    `SELECT t.id, ${select("u", userColumns)}, ${select("g", grantColumns)}, ${select("f", familyColumns)}
     FROM (SELECT 1)
     LEFT JOIN revoked_tokens t ON t.id = ?
     LEFT JOIN users u ON u.id = ?
     LEFT JOIN grants g ON g.id = ?
     LEFT JOIN token_families f ON f.id = ?`,
  );
  const kept = createLRU<string, Rows>({ max: capacity });
  let keptAt = -1;

  function read({ tokenId, userId, grantId, familyId }: Names): Rows {
    const row = find.one(tokenId ?? null, userId ?? null, grantId ?? null, familyId ?? null) ?? [];
    return {
      revoked: row[0] !== null,
      subject: readSubject(row, userAt),
      grant: readGrant(row, grantAt),
      family: readFamily(row, familyAt),
    };
  }

  function rowsOf(names: Names, revision: number): Rows {
    const { tokenId } = names;
    // A refresh token needs its family's current generation, so it is never cached.
    if (tokenId === undefined) return read(names);
    if (revision !== keptAt) {
      kept.clear();
      keptAt = revision;
    }
    const hit = kept.get(tokenId);
    if (hit !== undefined) return hit;
    const rows = read(names);
    // New rows raise no revision, so an answer that misses one is not cached.
    if (isWhole(names, rows)) kept.set(tokenId, rows);
    return rows;
  }

  return {
    async of(names) {
      const { clients, standings } = revisions.now();
      const { revoked, subject, grant, family } = rowsOf(names, standings);
      return { client: cache.at(clients, names.clientId), revoked, subject, grant, family };
    },
  };
}

function isWhole({ userId, grantId, familyId }: Names, { subject, grant, family }: Rows): boolean {
  return (
    (userId === undefined || subject !== undefined) &&
    (grantId === undefined || grant !== undefined) &&
    (familyId === undefined || family !== undefined)
  );
}
