import { keepNewest } from "./keep-newest.ts";
import type { Session } from "./session.ts";

/*
 * What this process knows of sessions beyond the cookies of a request: what it refreshed and what it ended. A browser
 * may come with an older cookie: a second tab, a request that was on its way, one whose answer was never read, or two
 * answers that came in the other order. It is given the newest, for as long as it is known here (ADR 44).
 */

/** How long a refreshed session is known, in milliseconds, and how many are. */
const longest = 24 * 3_600_000;
const most = 5000;

interface Known {
  /** Absent once it was ended. */
  readonly session?: Session;
  /** Another sign-in took its place: it goes on for requests on their way, but no cookie is set for it any more. */
  readonly replaced?: true;
  readonly until: number;
}

/** The newest copies of sessions, in memory. */
export interface Newest {
  /** The newer of this copy and the one known here; `undefined` when the session was ended here. */
  of(session: Session): Session | undefined;
  /** The copy known by this id. */
  get(id: string): Session | undefined;
  keep(session: Session): void;
  replace(session: Session): void;
  isReplaced(id: string): boolean;
  /** From now on it is not found, and no copy of it is kept. */
  end(id: string): void;
}

/** Makes an empty memory. */
export function createNewest(now: () => number): Newest {
  const known = new Map<string, Known>();

  function look(id: string): Known | undefined {
    const found = known.get(id);
    if (found === undefined || found.until > now()) return found;
    known.delete(id);
    return undefined;
  }

  function note(id: string, what: Omit<Known, "until">): void {
    keepNewest(known, id, { ...what, until: now() + longest }, most);
  }

  return {
    get: (id) => look(id)?.session,
    isReplaced: (id) => look(id)?.replaced === true,
    of(session) {
      const found = look(session.id);
      if (found === undefined) return session;
      const other = found.session;
      return other === undefined || !isNewer(session, other) ? other : session;
    },
    keep(session) {
      const found = look(session.id);
      if (found !== undefined && found.session === undefined) return;
      note(session.id, { session, ...(found?.replaced === true ? { replaced: true } : {}) });
    },
    replace: (session) => note(session.id, { session, replaced: true }),
    end: (id) => note(id, {}),
  };
}

/** Two servers may make the same turn: then the browser's copy counts, which is one that all servers will see. */
function isNewer(fromBrowser: Session, known: Session): boolean {
  if (fromBrowser.turn !== known.turn) return fromBrowser.turn > known.turn;
  return fromBrowser.tokens.accessToken !== known.tokens.accessToken;
}
