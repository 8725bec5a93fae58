import type { SessionDirectory } from "@grantway/identity";
import type { Attribution, Milliseconds } from "@grantway/protocol";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { tellOfSessions } from "./logout-notices.ts";
import { record } from "./record.ts";
import { countSessions, listSessions } from "./session-list.ts";
import { statements } from "./statement.ts";

/** How long a session that was ended is remembered for codes issued in it: longer than any code is good. */
const codeNotice: Milliseconds = 24 * 60 * 60 * 1000;

const sql = statements("session-directory", {
  owner: "SELECT user_id FROM sessions WHERE sid = $sid",
  // Whoever is opening a session for this person, in the place of one that is ended here, comes before or after.
  lockPerson: (d) => `SELECT u.id FROM users u WHERE u.id = $user ${d.forUpdate("u")}`,
  // A family that is being opened is in the table before this goes on, or is opened after it and finds the session ended.
  lockFamilies: ({ name }) =>
    name === "postgres" ? "LOCK TABLE token_families IN SHARE ROW EXCLUSIVE MODE" : "SELECT 1 WHERE FALSE",
  remove: "DELETE FROM sessions WHERE user_id = $user AND sid = $sid RETURNING 1",
  removeOthers: "DELETE FROM sessions WHERE user_id = $user AND sid <> $keep RETURNING sid",
  remember:
    "INSERT INTO ended_sessions (sid, forget_at) VALUES ($sid, $forget_at) ON CONFLICT (sid) DO NOTHING",
  endFamilies: `UPDATE token_families SET ended_reason = 'session-ended'
    WHERE grant_id IN (SELECT id FROM grants WHERE user_id = $user) AND sid = $sid AND ended_reason IS NULL`,
});

function* end(sid: string, by: Attribution): Decision<"ended" | "unknown"> {
  const owner = (yield* one(sql.owner, { sid }))?.[0];
  return typeof owner === "string" ? yield* endOwn(owner, sid, by) : "unknown";
}

function* endOwn(userId: string, sid: string, by: Attribution): Decision<"ended" | "unknown"> {
  yield* lock(userId);
  if ((yield* one(sql.remove, { user: userId, sid })) === undefined) return "unknown";
  yield* endWhatItOpened(userId, sid, by);
  yield* tellOfSessions([sid], by.at);
  return "ended";
}

function* endOthers(userId: string, keepSid: string, by: Attribution): Decision<readonly string[]> {
  yield* lock(userId);
  const removed = yield* rows(sql.removeOthers, { user: userId, keep: keepSid });
  const sids = [...new Set(removed.map(([sid]) => sid as string))].toSorted();
  for (const sid of sids) yield* endWhatItOpened(userId, sid, by);
  yield* tellOfSessions(sids, by.at);
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
  reads: { list: listSessions, count: countSessions },
  writes: { end, endOwn, endOthers },
} satisfies PortDecisions<SessionDirectory>;
