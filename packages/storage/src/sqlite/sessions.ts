import type { DatabaseSync } from "node:sqlite";
import type { Session, Sessions } from "@grantway/identity";
import { json, select } from "../rows/cells.ts";
import { readSession, sessionColumns } from "../rows/session-row.ts";
import { createAudit } from "./audit.ts";
import { change, query } from "./query.ts";
import type { Writer } from "./writer.ts";

/** The writes of {@link Sessions}, in the writer's thread. */
export function sessionCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const insert = change(db, `INSERT INTO sessions (${sessionColumns.join(", ")}) VALUES (?, ?, ?, ?, ?)`);
  const remove = change(db, "DELETE FROM sessions WHERE id = ?");
  return {
    openSession(session: Session, replaces: string | undefined): void {
      const { id, userId, authenticatedAt, methods, expiresAt } = session;
      if (replaces !== undefined) remove(replaces);
      insert(id, userId, authenticatedAt, json(methods), expiresAt);
      audit({ actor: `user:${userId}`, at: authenticatedAt }, "session.opened", `session:${id}`);
    },
    endSession(sessionId: string): void {
      remove(sessionId);
    },
  };
}

/** {@link Sessions} in SQLite. */
export function createSessions({ reader, writer }: { reader: DatabaseSync; writer: Writer }): Sessions {
  const find = query(
    reader,
    `SELECT ${select("s", sessionColumns)}, u.status FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ?`,
  );
  return {
    open: (session, replaces) => writer.run("openSession", session, replaces),
    async find(sessionId) {
      const row = find.one(sessionId);
      return row && readSession(row);
    },
    end: (sessionId) => writer.run("endSession", sessionId),
  };
}
