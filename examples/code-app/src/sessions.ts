import { randomBytes } from "node:crypto";
import type { Connection } from "./connection.ts";
import type { Flow, SignIn } from "./provider.ts";

/** A sign-in under way, and for a while after it. */
export interface PendingFlow extends Flow {
  readonly until: number;
  /**
   * What came of each code the browser came back with. A double click, a reload and the back button bring one back again,
   * and a code is good once: whoever brings the same is given what came of it the first time.
   */
  readonly answers: Map<string, Promise<Answered>>;
}

/** How a callback ended: with the id of the session that it opened, or with why there is none. */
export type Answered =
  | { readonly signedIn: string }
  | { readonly refused: Exclude<SignIn["outcome"], "signed-in"> | "unknownSignIn" };

/** What the server remembers of one browser. The browser itself holds the id alone, in a cookie. */
export interface Session {
  readonly id: string;
  /** Proves that a form came from our own page. */
  readonly csrf: string;
  /** Sign-ins under way: several tabs may be in one at once. */
  readonly flows: readonly PendingFlow[];
  /** What the next page has to tell, once. */
  readonly notice?: string;
  /** Present while somebody is signed in. */
  readonly person?: { readonly subject: string; readonly connection: Connection };
}

/** The browsers' sessions. */
export interface Sessions {
  find(id: string | undefined): Session | undefined;
  /** Remembers a sign-in under way; opens a session where there is none. */
  addFlow(session: Session | undefined, flow: Flow): Session;
  /** The flow of this `state`, for ten minutes. */
  findFlow(session: Session | undefined, state: unknown): PendingFlow | undefined;
  /**
   * Signs somebody in under a new id, so that an id planted before is worth nothing. The sign-ins of other tabs come
   * along; the old id keeps them too, and nobody signed in, because its browser may never hear of the new one.
   */
  signIn(session: Session, person: NonNullable<Session["person"]>): Session;
  /** Leaves a word for the next page. */
  leaveNotice(session: Session, notice: string): void;
  /** Takes it: a page that is loaded again does not tell it twice. */
  takeNotice(session: Session): string | undefined;
  end(session: Session): void;
}

/** How long a person has at the provider, and how long a session lives unused. Milliseconds. */
const flowLife = 10 * 60_000;
const sessionLife = 8 * 3_600_000;
const maxSessions = 1000;
const maxFlows = 5;

/** Keeps sessions in memory: bounded, the longest unused make room, and a restart signs everybody out. */
export function createSessions(dependencies: { readonly now: () => number }): Sessions {
  const { now } = dependencies;
  const kept = new Map<string, { readonly session: Session; readonly until: number }>();

  function keep(session: Session): Session {
    kept.delete(session.id);
    kept.set(session.id, { session, until: now() + sessionLife });
    for (const oldest of kept.keys()) {
      if (kept.size <= maxSessions) break;
      kept.delete(oldest);
    }
    return session;
  }

  return {
    find(id) {
      const entry = kept.get(id ?? "");
      if (entry === undefined || entry.until <= now()) return undefined;
      return keep(entry.session);
    },
    addFlow(session, flow) {
      const { id, csrf, flows, ...rest } = session ?? { id: secret(), csrf: secret(), flows: [] };
      const flowing = [...flows, { ...flow, until: now() + flowLife, answers: new Map() }].slice(-maxFlows);
      return keep({ ...rest, id, csrf, flows: flowing });
    },
    findFlow: (session, state) => session?.flows.find((flow) => flow.state === state && flow.until > now()),
    signIn({ id, csrf, flows }, person) {
      // Looked up again: another tab may have begun a sign-in while this one was finished.
      const latest = kept.get(id)?.session.flows ?? flows;
      keep({ id, csrf, flows: latest });
      return keep({ id: secret(), csrf: secret(), flows: latest, person });
    },
    leaveNotice({ id }, notice) {
      // Looked up again, because the action took a while: a session that ended meanwhile stays ended.
      const entry = kept.get(id);
      if (entry !== undefined) keep({ ...entry.session, notice });
    },
    takeNotice({ notice, ...session }) {
      if (notice !== undefined) keep(session);
      return notice;
    },
    end: (session) => void kept.delete(session.id),
  };
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}
