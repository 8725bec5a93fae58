import type { FamilyEnd, Instant, Rotation, TokenFamilies } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { familyColumns, readFamily } from "../rows/family-row.ts";
import type { Batches } from "../batches.ts";
import type { Move } from "../rotation.ts";
import type { Database, Statement } from "./database.ts";
import type { Opening, OpeningOutcome } from "./open-families.ts";

const find: Statement = {
  name: "families.find",
  text: `SELECT ${select("f", familyColumns)} FROM token_families f WHERE f.id = $1`,
};

const end: Statement = {
  name: "families.end",
  text: `WITH ended AS (
      UPDATE token_families SET ended_reason = $2 WHERE id = $1 AND ended_reason IS NULL RETURNING id
    )
    INSERT INTO audit_events (at, actor, action, target, detail)
    SELECT $3, 'system', 'family.ended', 'family:' || id, $2 FROM ended`,
};

const endOfCode: Statement = {
  name: "families.end-of-code",
  text: `WITH ended AS (
      UPDATE token_families SET ended_reason = $2
      WHERE id = (SELECT family_id FROM spent_codes WHERE id = $1) AND ended_reason IS NULL RETURNING id
    )
    INSERT INTO audit_events (at, actor, action, target, detail)
    SELECT $3, 'system', 'family.ended', 'family:' || id, $2 FROM ended`,
};

/** {@link TokenFamilies} in PostgreSQL. Redemptions, and rotations, that arrive together share one statement. */
export function createTokenFamilies({
  db,
  openings,
  moves,
}: {
  db: Database;
  openings: Batches<Opening, OpeningOutcome>;
  moves: Batches<Move, Rotation>;
}): TokenFamilies {
  async function endBy(statement: Statement, id: string, reason: FamilyEnd, at: Instant): Promise<void> {
    await db.one(statement, id, reason, at);
  }
  return {
    open: (opening) => openings.add(opening),
    endOfCode: (codeId, reason, at) => endBy(endOfCode, codeId, reason, at),
    async find(familyId) {
      const row = await db.one(find, familyId);
      return row && readFamily(row);
    },
    rotate: (move) => moves.add(move),
    end: (familyId, reason, at) => endBy(end, familyId, reason, at),
  };
}
