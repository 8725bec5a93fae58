import type { Sessions } from "@grantway/identity";
import { json, select } from "../rows/cells.ts";
import { readSession, sessionColumns } from "../rows/session-row.ts";
import type { Database, Statement } from "./database.ts";

const statements = {
  open: {
    name: "sessions.open",
    text: `WITH replaced AS (
        DELETE FROM sessions WHERE id = $6
      ), opened AS (
        INSERT INTO sessions (${sessionColumns.join(", ")}) VALUES ($1, $2, $3, $4, $5) RETURNING id, user_id
      )
      INSERT INTO audit_events (at, actor, action, target)
      SELECT $3, 'user:' || user_id, 'session.opened', 'session:' || id FROM opened`,
  },
  find: {
    name: "sessions.find",
    text: `SELECT ${select("s", sessionColumns)}, u.status FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = $1`,
  },
  end: { name: "sessions.end", text: "DELETE FROM sessions WHERE id = $1" },
} as const satisfies Record<string, Statement>;

/** {@link Sessions} in PostgreSQL. */
export function createSessions({ db }: { db: Database }): Sessions {
  return {
    async open({ id, userId, authenticatedAt, methods, expiresAt }, replaces) {
      await db.one(statements.open, id, userId, authenticatedAt, json(methods), expiresAt, replaces ?? null);
    },
    async find(sessionId) {
      const row = await db.one(statements.find, sessionId);
      return row && readSession(row);
    },
    async end(sessionId) {
      await db.one(statements.end, sessionId);
    },
  };
}
