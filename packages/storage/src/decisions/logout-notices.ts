import type { Instant, LogoutNotice, LogoutNotices, SignedInClients } from "@grantway/protocol";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { statements } from "./statement.ts";

/*
 * Who is told that a session has ended. Whatever ends one deletes it first and asks here then: a client that is noted meanwhile waits
 * for the row of the session, and finds it gone or is seen here.
 */

const notices = (
  which: string,
) => `INSERT INTO logout_notices (sid, client_id, user_id, ended_at, attempts, due_at)
  SELECT s.sid, s.client_id, s.user_id, $at, 0, $at FROM session_clients s JOIN clients c ON c.id = s.client_id
  WHERE ${which} AND c.backchannel_logout_uri IS NOT NULL AND c.status = 'active'
  ON CONFLICT (sid, client_id) DO NOTHING`;
const ofSessions = (d: Dialect) => `s.sid IN (SELECT x.value FROM ${d.elements("$sids", "x")})`;

const sql = statements("logout-notices", {
  note: (d) => `INSERT INTO session_clients (sid, client_id, user_id, forget_at)
    SELECT s.sid, $client, s.user_id, s.expires_at FROM
      (SELECT s.sid, s.user_id, s.expires_at FROM sessions s WHERE s.sid = $sid ${d.forKeyShare("s")}) AS s
    WHERE true ON CONFLICT (sid, client_id) DO NOTHING`,
  prolong: "UPDATE session_clients SET forget_at = $until WHERE sid = $sid",
  ofSessions: (d) => notices(ofSessions(d)),
  ofUser: notices("s.user_id = $user"),
  forgetSessions: (d) =>
    `DELETE FROM session_clients WHERE sid IN (SELECT x.value FROM ${d.elements("$sids", "x")})
      RETURNING client_id`,
  forgetUser: "DELETE FROM session_clients WHERE user_id = $user",
  claim: (d) => `UPDATE logout_notices SET due_at = $until, attempts = attempts + 1
    WHERE (sid, client_id) IN (SELECT n.sid, n.client_id FROM logout_notices n WHERE n.due_at <= $at
      ORDER BY n.due_at LIMIT $most ${d.skipLocked})
    RETURNING sid, client_id, user_id, attempts,
      (SELECT c.backchannel_logout_uri FROM clients c WHERE c.id = logout_notices.client_id)`,
  again: "UPDATE logout_notices SET due_at = $due_at WHERE sid = $sid AND client_id = $client",
  done: "DELETE FROM logout_notices WHERE sid = $sid AND client_id = $client",
});

/** Tells the clients of these sessions, which ended, and were deleted before. Answers which wanted to be told. */
export function* tellOfSessions(sids: readonly string[], at: Instant): Decision<readonly string[]> {
  if (sids.length === 0) return [];
  const values = { sids: JSON.stringify(sids) };
  yield* one(sql.ofSessions, { ...values, at });
  return (yield* rows(sql.forgetSessions, values)).map(([client]) => client as string);
}

/** Tells the clients of every session of the person, all of which ended, and were deleted before. */
export function* tellOfUser(user: string, at: Instant): Decision<void> {
  yield* one(sql.ofUser, { user, at });
  yield* one(sql.forgetUser, { user });
}

/** The session goes on until then: the person signed in again. */
export function* prolongSession(sid: string, until: Instant): Decision<void> {
  yield* one(sql.prolong, { sid, until });
}

function* note({ sid, clientId }: Parameters<SignedInClients["note"]>[0]): Decision<void> {
  yield* one(sql.note, { sid, client: clientId });
}

function* claim(asked: Parameters<LogoutNotices["claim"]>[0]): Decision<readonly LogoutNotice[]> {
  const found = yield* rows(sql.claim, { ...asked });
  const claimed: LogoutNotice[] = [];
  for (const [sid, clientId, userId, attempt, uri] of found as readonly [
    string,
    string,
    string,
    number,
    string | null,
  ][]) {
    // It wants to be told no more.
    if (uri === null) yield* one(sql.done, { sid, client: clientId });
    else claimed.push({ sid, clientId, userId, uri, attempt });
  }
  return claimed;
}

function* settle({ sid, clientId }: Pick<LogoutNotice, "sid" | "clientId">, again?: Instant): Decision<void> {
  const values = { sid, client: clientId };
  if (again === undefined) yield* one(sql.done, values);
  else yield* one(sql.again, { ...values, due_at: again });
}

/** {@link SignedInClients}. */
export const signedInClients = { reads: {}, writes: { note } } satisfies PortDecisions<SignedInClients>;

/** {@link LogoutNotices}. */
export const logoutNotices = { reads: {}, writes: { claim, settle } } satisfies PortDecisions<LogoutNotices>;
