import type { DatabaseSync } from "node:sqlite";
import type { Standings } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { familyColumns, readFamily } from "../rows/family-row.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { readSubject, userColumns } from "../rows/user-row.ts";
import type { ClientCache } from "./client-cache.ts";
import { query } from "./query.ts";

const userAt = 2;
const grantAt = userAt + userColumns.length;
const familyAt = grantAt + grantColumns.length;

/** {@link Standings} in SQLite: one statement, so one moment. */
export function createStandings({ reader, cache }: { reader: DatabaseSync; cache: ClientCache }): Standings {
  const find = query(
    reader,
    `SELECT r.revision, t.id, ${select("u", userColumns)}, ${select("g", grantColumns)},
       ${select("f", familyColumns)}
     FROM revisions r
     LEFT JOIN revoked_tokens t ON t.id = ?
     LEFT JOIN users u ON u.id = ?
     LEFT JOIN grants g ON g.id = ?
     LEFT JOIN token_families f ON f.id = ?
     WHERE r.name = 'clients'`,
  );
  return {
    async of({ tokenId, clientId, userId, grantId, familyId }) {
      const row = find.one(tokenId ?? null, userId ?? null, grantId ?? null, familyId ?? null) ?? [];
      return {
        client: cache.at(Number(row[0]), clientId),
        revoked: row[1] !== null,
        subject: readSubject(row, userAt),
        grant: readGrant(row, grantAt),
        family: readFamily(row, familyAt),
      };
    },
  };
}
