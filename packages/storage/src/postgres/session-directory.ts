import type { SessionDirectory } from "@grantway/identity";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { readSession, sessionColumns, sidOf } from "../rows/session-row.ts";
import { codeNotice } from "../swept-tables.ts";
import { audit } from "./audit.ts";
import type { Database, Statement } from "./database.ts";

const statements = {
  list: {
    name: "session-directory.list",
    text: `SELECT ${select("s", sessionColumns)} FROM sessions s
      JOIN users u ON u.id = s.user_id AND u.epoch = s.epoch
      WHERE ($1::text IS NULL OR s.user_id = $1) AND ($2 = '' OR ${sidOf("s")} < $2) AND s.expires_at > $3
      ORDER BY ${sidOf("s")} DESC LIMIT $4`,
  },
  // A family that is being opened is in the table before this goes on, or is opened after it and finds the session ended.
  lock: {
    name: "session-directory.lock",
    text: "LOCK TABLE token_families IN SHARE ROW EXCLUSIVE MODE",
  },
  remove: {
    name: "session-directory.remove",
    text: `DELETE FROM sessions WHERE ${sidOf("sessions")} = $1 RETURNING user_id`,
  },
  remember: {
    name: "session-directory.remember",
    text: "INSERT INTO ended_sessions (sid, forget_at) VALUES ($1, $2) ON CONFLICT (sid) DO NOTHING",
  },
  endFamilies: {
    name: "session-directory.end-families",
    text: `UPDATE token_families SET ended_reason = 'session-ended'
      WHERE grant_id IN (SELECT id FROM grants WHERE user_id = $1) AND sid = $2 AND ended_reason IS NULL`,
  },
} as const satisfies Record<string, Statement>;

/** {@link SessionDirectory} in PostgreSQL. */
export function createSessionDirectory({ db }: { db: Database }): SessionDirectory {
  return {
    async list(request) {
      const limit = pageLimit(request);
      const [start = ""] = pageStart(request, 1);
      const rows = await db.rows(statements.list, request.userId ?? null, start, request.at, limit + 1);
      return toPage(rows.map(readSession), limit, ({ sid }) => [sid]);
    },

    end: (sid, by) =>
      db.transaction(async (queries) => {
        await queries.one(statements.lock);
        const [userId] = (await queries.rows(statements.remove, sid))[0] ?? [];
        if (typeof userId !== "string") return "unknown";
        await queries.one(statements.remember, sid, by.at + codeNotice);
        await queries.one(statements.endFamilies, userId, sid);
        await audit(queries, by, "session.ended", `session:${sid}`);
        return "ended";
      }),
  };
}
