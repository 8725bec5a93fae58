import type { Sessions, User } from "@grantway/identity";
import { json, select } from "../rows/cells.ts";
import { readSession, sessionColumns, sidOf } from "../rows/session-row.ts";
import type { Database, Statement } from "./database.ts";

const statements = {
  open: {
    name: "sessions.open",
    text: `WITH replaced AS (
        DELETE FROM sessions WHERE id = $8 RETURNING user_id, ${sidOf("sessions")} AS sid
      ), opened AS (
        INSERT INTO sessions (${sessionColumns.join(", ")})
        VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce((SELECT sid FROM replaced WHERE user_id = $2), $1))
        RETURNING user_id, sid, address
      ), audited AS (
        INSERT INTO audit_events (at, actor, action, target, detail)
        SELECT $3, 'user:' || user_id, 'session.opened', 'session:' || sid, address FROM opened
      )
      SELECT sid FROM opened`,
  },
  find: {
    name: "sessions.find",
    text: `SELECT ${select("s", sessionColumns)}, u.status FROM sessions s
      JOIN users u ON u.id = s.user_id AND u.epoch = s.epoch WHERE s.id = $1`,
  },
  end: {
    name: "sessions.end",
    text: `WITH ended AS (DELETE FROM sessions WHERE id = $1 RETURNING user_id, ${sidOf("sessions")} AS sid)
      INSERT INTO audit_events (at, actor, action, target)
      SELECT $2, 'user:' || user_id, 'session.ended', 'session:' || sid FROM ended`,
  },
} as const satisfies Record<string, Statement>;

/** {@link Sessions} in PostgreSQL. */
export function createSessions({ db }: { db: Database }): Sessions {
  return {
    async open({ id, userId, authenticatedAt, methods, expiresAt, epoch, address }, replaces) {
      const row = await db.one(
        statements.open,
        id,
        userId,
        authenticatedAt,
        json(methods),
        expiresAt,
        epoch,
        address,
        replaces ?? null,
      );
      return row?.[0] as string;
    },

    async find(sessionId) {
      const row = await db.one(statements.find, sessionId);
      if (row === undefined) return undefined;
      return { session: readSession(row), userStatus: row[sessionColumns.length] as User["status"] };
    },

    async end(sessionId, at) {
      await db.one(statements.end, sessionId, at);
    },
  };
}
