import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Instant, Milliseconds, Rotation, TokenFamilies } from "@grantway/protocol";
import { json } from "../rows/cells.ts";
import { explainUnmoved, type Move } from "../rotation.ts";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** What a family is when it opens. */
type NewFamily = Parameters<TokenFamilies["open"]>[0]["family"];

/** The hot writes of {@link TokenFamilies}, in the writer's thread. */
export function tokenFamilyCommands(db: DatabaseSync) {
  const spend = change(
    db,
    "INSERT INTO spent_codes (id, family_id, forget_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
  );
  const insert = change(
    db,
    `INSERT INTO token_families (id, grant_id, client_id, user_id, scopes, authenticated_at, methods, generation,
       rotated_at, expires_at, sid, epoch) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)`,
  );
  const isEnded = query(db, "SELECT 1 FROM ended_sessions WHERE sid = ?");
  const move = change(
    db,
    `UPDATE token_families SET generation = generation + 1, rotated_at = ?, moved_by = ?, repeats = 0
     WHERE id = ? AND generation = ? AND ended_reason IS NULL AND expires_at > ?`,
  );
  const state = query(
    db,
    `SELECT generation, rotated_at, expires_at, ended_reason IS NOT NULL, moved_by, repeats
     FROM token_families WHERE id = ?`,
  );
  const repeat = change(db, "UPDATE token_families SET repeats = repeats + 1 WHERE id = ?");

  function explain(attempt: Move): Rotation {
    const row = state.one(attempt.familyId);
    const family = row && {
      generation: Number(row[0]),
      rotatedAt: Number(row[1]),
      expiresAt: Number(row[2]),
      ended: row[3] === 1,
      movedBy: Number(row[4]),
      repeats: Number(row[5]),
    };
    const rotation = explainUnmoved(family, attempt);
    if (typeof rotation === "object") repeat(attempt.familyId);
    return rotation;
  }

  return {
    /** Values by position, because names would be copied to this thread with every code. The family's follow its id. */
    open(
      codeId: string,
      forgetAt: Instant,
      familyId: string,
      sid: string,
      family: readonly SQLInputValue[],
    ): "opened" | "spent" | "ended" {
      if (spend(codeId, familyId, forgetAt) === 0) return "spent";
      if (isEnded.one(sid) !== undefined) return "ended";
      insert(familyId, ...family);
      return "opened";
    },
    /** Values by position again. */
    rotate(
      familyId: string,
      generation: number,
      copy: number,
      grace: Milliseconds,
      repeats: number,
      at: Instant,
    ): Rotation {
      if (move(at, copy, familyId, generation, at) > 0) return "rotated";
      return explain({ familyId, generation, copy, grace, repeats, at });
    },
  };
}

/** What of {@link TokenFamilies} is hot, in SQLite. */
export function createTokenFamilies({ writer }: { writer: Writer }): Pick<TokenFamilies, "open" | "rotate"> {
  const run = commandsOf<ReturnType<typeof tokenFamilyCommands>>(writer, "families");
  return {
    open: ({ code, family, at }) =>
      run("open", code.id, code.forgetAt, family.id, family.sid, cellsOf(family, at)),
    rotate: ({ familyId, generation, copy, grace, repeats, at }) =>
      run("rotate", familyId, generation, copy, grace, repeats, at),
  };
}

/** A family as `open` takes it, built on the caller's thread to spare the writer's. */
function cellsOf(family: NewFamily, at: Instant): readonly SQLInputValue[] {
  return [
    family.grantId,
    family.clientId,
    family.userId,
    json(family.scopes),
    family.authenticatedAt,
    json(family.methods),
    at,
    family.expiresAt,
    family.sid,
    family.epoch,
  ];
}
