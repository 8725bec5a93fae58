import type { ByThemselves, Session, Sessions } from "@grantway/identity";
import { json } from "../rows/cells.ts";
import { sessionColumns } from "../rows/session-row.ts";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { prolongSession, tellOfSessions } from "./logout-notices.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("sessions", {
  // Whoever ends the person's sessions comes before or after: no session takes the sid of one that is ended meanwhile.
  waitForPerson: ({ name }) =>
    `SELECT u.id FROM users u WHERE u.id = $user ${name === "postgres" ? "FOR KEY SHARE OF u" : ""}`,
  insert: `INSERT INTO sessions (${sessionColumns.join(", ")})
    VALUES (${sessionColumns.map((column) => `$${column}`).join(", ")})`,
  remove: "DELETE FROM sessions WHERE id = $id RETURNING user_id, sid",
});

function* open(
  session: Omit<Session, "sid">,
  replaces: string | undefined,
  by: ByThemselves,
): Decision<string> {
  const { id, userId, address, device = null } = session;
  yield* one(sql.waitForPerson, { user: userId });
  const replaced = replaces === undefined ? undefined : yield* removed(replaces);
  const sid = replaced?.userId === userId ? replaced.sid : id;
  if (replaced?.sid === sid) yield* prolongSession(sid, session.expiresAt);
  // Of two people at one browser the one before is signed out.
  else if (replaced !== undefined) yield* tellOfSessions([replaced.sid], by.at);
  yield* one(sql.insert, {
    id,
    user_id: userId,
    authenticated_at: session.authenticatedAt,
    methods: json(session.methods),
    expires_at: session.expiresAt,
    epoch: session.epoch,
    address,
    sid,
    device,
  });
  yield* record(
    { ...by, actor: `user:${userId}` },
    { action: "session.opened", target: `session:${sid}`, detail: address },
  );
  return sid;
}

function* end(sessionId: string, by: ByThemselves): Decision<readonly string[]> {
  const ended = yield* removed(sessionId);
  if (ended === undefined) return [];
  const clients = yield* tellOfSessions([ended.sid], by.at);
  yield* record(
    { ...by, actor: `user:${ended.userId}` },
    { action: "session.ended", target: `session:${ended.sid}` },
  );
  return clients;
}

function* removed(sessionId: string): Decision<Pick<Session, "userId" | "sid"> | undefined> {
  const row = yield* one(sql.remove, { id: sessionId });
  return row && { userId: row[0] as string, sid: row[1] as string };
}

/** {@link Sessions} but for finding one, which every page asks for. */
export const sessions = { reads: {}, writes: { open, end } } satisfies PortDecisions<Sessions>;
