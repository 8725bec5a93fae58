import type { SessionDirectory, SessionFilter } from "../ports/session-directory.ts";
import type { Session, Sessions } from "../ports/sessions.ts";
import type { PeopleInMemory } from "./people-in-memory.ts";

/** {@link Sessions} and {@link SessionDirectory} of these people. Pass the contracts of both ports, but for families. */
export function sessionsInMemory({ rows, openSessions }: PeopleInMemory): {
  readonly sessions: Sessions;
  readonly sessionDirectory: SessionDirectory;
} {
  const ownerOf = ({ userId }: Session) => rows.find(({ user }) => user.id === userId);

  function remove(which: (session: Session) => boolean): readonly string[] {
    const gone = [...openSessions.values()].filter(which);
    for (const { id } of gone) openSessions.delete(id);
    return gone.map(({ sid }) => sid).toSorted();
  }

  function askedFor({ userId, search = "", at }: SessionFilter): readonly Session[] {
    return [...openSessions.values()].filter((session) => {
      const owner = ownerOf(session);
      if (owner?.epoch !== session.epoch || session.expiresAt <= at) return false;
      const { username, email, name } = owner.user;
      const told = [username, email, name, session.address, session.device ?? ""];
      return (userId ?? session.userId) === session.userId && told.some(holds(search));
    });
  }

  const sessions: Sessions = {
    async open(session, replaces) {
      const before = openSessions.get(replaces ?? "");
      const sid = before?.userId === session.userId ? before.sid : session.id;
      const opened = { ...session, sid };
      if (ownerOf(opened) === undefined) throw new Error("nobody can be signed in who is not there");
      openSessions.delete(replaces ?? "");
      openSessions.set(session.id, opened);
      return sid;
    },
    async find(sessionId) {
      const session = openSessions.get(sessionId);
      const owner = session && ownerOf(session);
      if (session === undefined || owner?.epoch !== session.epoch) return undefined;
      return { session, userStatus: owner.user.status };
    },
    async end(sessionId) {
      openSessions.delete(sessionId);
      // No client signs anybody in here.
      return [];
    },
  };

  const sessionDirectory: SessionDirectory = {
    async list({ limit, after, ...filter }) {
      const found = askedFor(filter)
        .filter(({ sid }) => after === undefined || sid < after)
        .toSorted((one, other) => (one.sid > other.sid ? -1 : 1));
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return found.length > limit && last !== undefined ? { items, next: last.sid } : { items };
    },
    count: async (filter) => askedFor(filter).length,
    end: async (sid) => (remove((session) => session.sid === sid).length > 0 ? "ended" : "unknown"),
    endOwn: async (userId, sid) =>
      remove((session) => session.userId === userId && session.sid === sid).length > 0 ? "ended" : "unknown",
    endOthers: async (userId, keepSid) =>
      remove((session) => session.userId === userId && session.sid !== keepSid),
  };
  return { sessions, sessionDirectory };
}

function holds(part: string): (text: string) => boolean {
  const fold = (text: string) => text.normalize("NFC").toLowerCase();
  return (text) => fold(text).includes(fold(part));
}
