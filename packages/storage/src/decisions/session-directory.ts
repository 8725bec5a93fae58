import type { Session, SessionDirectory } from "@grantway/identity";
import type { Attribution, Milliseconds, Page } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { readSession, sessionColumns, sidOf } from "../rows/session-row.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

/** How long a session that was ended is remembered for codes issued in it: longer than any code is good. */
const codeNotice: Milliseconds = 24 * 60 * 60 * 1000;

const sql = statements("session-directory", {
  list: `SELECT ${select("s", sessionColumns)} FROM sessions s
    JOIN users u ON u.id = s.user_id AND u.epoch = s.epoch
    WHERE (CAST($user AS text) IS NULL OR s.user_id = $user) AND ($start = '' OR ${sidOf("s")} < $start)
      AND s.expires_at > $at
    ORDER BY ${sidOf("s")} DESC LIMIT $limit`,
  owner: `SELECT s.user_id FROM sessions s WHERE ${sidOf("s")} = $sid`,
  // Whoever is opening a session for this person, in the place of one that is ended here, comes before or after.
  lockPerson: (d) => `SELECT u.id FROM users u WHERE u.id = $user ${d.forUpdate("u")}`,
  // A family that is being opened is in the table before this goes on, or is opened after it and finds the session ended.
  lockFamilies: ({ name }) =>
    name === "postgres" ? "LOCK TABLE token_families IN SHARE ROW EXCLUSIVE MODE" : "SELECT 1 WHERE FALSE",
  remove: `DELETE FROM sessions WHERE user_id = $user AND ${sidOf("sessions")} = $sid RETURNING 1`,
  removeOthers: `DELETE FROM sessions WHERE user_id = $user AND ${sidOf("sessions")} <> $keep
    RETURNING ${sidOf("sessions")}`,
  remember:
    "INSERT INTO ended_sessions (sid, forget_at) VALUES ($sid, $forget_at) ON CONFLICT (sid) DO NOTHING",
  endFamilies: `UPDATE token_families SET ended_reason = 'session-ended'
    WHERE grant_id IN (SELECT id FROM grants WHERE user_id = $user) AND sid = $sid AND ended_reason IS NULL`,
});

function* list(request: Parameters<SessionDirectory["list"]>[0]): Decision<Page<Omit<Session, "id">>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStart(request, 1);
  const { userId: user = null, at } = request;
  const found = yield* rows(sql.list, { user, start, at, limit: limit + 1 });
  return toPage(found.map(readSession), limit, ({ sid }) => [sid]);
}

function* end(sid: string, by: Attribution): Decision<"ended" | "unknown"> {
  const owner = (yield* one(sql.owner, { sid }))?.[0];
  return typeof owner === "string" ? yield* endOwn(owner, sid, by) : "unknown";
}

function* endOwn(userId: string, sid: string, by: Attribution): Decision<"ended" | "unknown"> {
  yield* lock(userId);
  if ((yield* one(sql.remove, { user: userId, sid })) === undefined) return "unknown";
  yield* endWhatItOpened(userId, sid, by);
  return "ended";
}

function* endOthers(userId: string, keepSid: string, by: Attribution): Decision<readonly string[]> {
  yield* lock(userId);
  const removed = yield* rows(sql.removeOthers, { user: userId, keep: keepSid });
  const sids = [...new Set(removed.map(([sid]) => sid as string))].toSorted();
  for (const sid of sids) yield* endWhatItOpened(userId, sid, by);
  return sids;
}

function* lock(userId: string): Decision<void> {
  yield* one(sql.lockPerson, { user: userId });
  yield* one(sql.lockFamilies);
}

function* endWhatItOpened(userId: string, sid: string, by: Attribution): Decision<void> {
  yield* one(sql.remember, { sid, forget_at: by.at + codeNotice });
  yield* one(sql.endFamilies, { user: userId, sid });
  yield* record(by, { action: "session.ended", target: `session:${sid}` });
}

/** {@link SessionDirectory}. */
export const sessionDirectory = {
  reads: { list },
  writes: { end, endOwn, endOthers },
} satisfies PortDecisions<SessionDirectory>;
