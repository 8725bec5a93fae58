import type { DatabaseSync } from "node:sqlite";
import type { SessionDirectory } from "@grantway/identity";
import type { Attribution } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { readSession, sessionColumns, sidOf } from "../rows/session-row.ts";
import { codeNotice } from "../swept-tables.ts";
import { createAudit } from "./audit.ts";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link SessionDirectory}, in the writer's thread. */
export function sessionDirectoryCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const remove = query(db, `DELETE FROM sessions WHERE ${sidOf("sessions")} = ? RETURNING user_id`);
  const remember = change(
    db,
    "INSERT INTO ended_sessions (sid, forget_at) VALUES (?, ?) ON CONFLICT (sid) DO NOTHING",
  );
  const endFamilies = change(
    db,
    `UPDATE token_families SET ended_reason = 'session-ended'
     WHERE grant_id IN (SELECT id FROM grants WHERE user_id = ?) AND sid = ? AND ended_reason IS NULL`,
  );

  return {
    endSessionBySid(sid: string, by: Attribution): "ended" | "unknown" {
      const [userId] = remove.all(sid)[0] ?? [];
      if (typeof userId !== "string") return "unknown";
      remember(sid, by.at + codeNotice);
      endFamilies(userId, sid);
      audit(by, "session.ended", `session:${sid}`);
      return "ended";
    },
  };
}

/** {@link SessionDirectory} in SQLite. */
export function createSessionDirectory({
  reader,
  writer,
}: {
  reader: DatabaseSync;
  writer: Writer;
}): SessionDirectory {
  const run = commandsOf<ReturnType<typeof sessionDirectoryCommands>>(writer, "sessionDirectory");
  const list = query(
    reader,
    `SELECT ${select("s", sessionColumns)} FROM sessions s
     JOIN users u ON u.id = s.user_id AND u.epoch = s.epoch
     WHERE (?1 IS NULL OR s.user_id = ?1) AND (?2 = '' OR ${sidOf("s")} < ?2) AND s.expires_at > ?3
     ORDER BY ${sidOf("s")} DESC LIMIT ?4`,
  );

  return {
    async list(request) {
      const limit = pageLimit(request);
      const [start = ""] = pageStart(request, 1);
      const rows = list.all(request.userId ?? null, start, request.at, limit + 1);
      return toPage(rows.map(readSession), limit, ({ sid }) => [sid]);
    },
    end: (sid, by) => run("endSessionBySid", sid, by),
  };
}
