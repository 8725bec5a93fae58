import type { DatabaseSync } from "node:sqlite";
import type { Session, Sessions, User } from "@grantway/identity";
import type { Instant } from "@grantway/protocol";
import { json, select } from "../rows/cells.ts";
import { readSession, sessionColumns, sidOf } from "../rows/session-row.ts";
import { createAudit } from "./audit.ts";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link Sessions}, in the writer's thread. */
export function sessionCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const insert = change(
    db,
    `INSERT INTO sessions (${sessionColumns.join(", ")}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = query(db, `DELETE FROM sessions WHERE id = ? RETURNING user_id, ${sidOf("sessions")}`);

  return {
    openSession(session: Omit<Session, "sid">, replaces: string | undefined): string {
      const { id, userId, authenticatedAt, methods, expiresAt, epoch, address } = session;
      const [replacedOf, replacedSid] = (replaces === undefined ? undefined : remove.one(replaces)) ?? [];
      const sid = replacedOf === userId ? (replacedSid as string) : id;
      insert(id, userId, authenticatedAt, json(methods), expiresAt, epoch, address, sid);
      audit({ actor: `user:${userId}`, at: authenticatedAt }, "session.opened", `session:${sid}`, address);
      return sid;
    },

    endSession(sessionId: string, at: Instant): void {
      const [userId, sid] = remove.one(sessionId) ?? [];
      if (typeof userId !== "string") return;
      audit({ actor: `user:${userId}`, at }, "session.ended", `session:${sid as string}`);
    },
  };
}

/** {@link Sessions} in SQLite. */
export function createSessions({ reader, writer }: { reader: DatabaseSync; writer: Writer }): Sessions {
  const run = commandsOf<ReturnType<typeof sessionCommands>>(writer, "sessions");
  const find = query(
    reader,
    `SELECT ${select("s", sessionColumns)}, u.status FROM sessions s
     JOIN users u ON u.id = s.user_id AND u.epoch = s.epoch WHERE s.id = ?`,
  );
  return {
    open: (session, replaces) => run("openSession", session, replaces),
    async find(sessionId) {
      const row = find.one(sessionId);
      if (row === undefined) return undefined;
      return { session: readSession(row), userStatus: row[sessionColumns.length] as User["status"] };
    },
    end: (sessionId, at) => run("endSession", sessionId, at),
  };
}
