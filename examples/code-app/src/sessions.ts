import { randomBytes } from "node:crypto";
import type { Connection } from "./connection.ts";
import type { Flow, SignIn } from "./provider.ts";

/** A sign-in under way, and for a while after it. */
export interface PendingFlow extends Flow {
  readonly until: number;
  /**
   * The outcome for each code the browser came back with. A double click, a reload and the back button bring the same
   * code again, but a code works once: the same code gets the outcome of the first time.
   */
  readonly answers: Map<string, Promise<Answered>>;
}

/** How a callback ended: with the id of the session that it opened, or with the reason why there is none. */
export type Answered =
  | { readonly signedIn: string }
  | { readonly refused: Exclude<SignIn["outcome"], "signed-in"> | "unknownSignIn" };

/** What the server remembers of one browser. The browser itself has only the id, in a cookie. */
export interface Session {
  readonly id: string;
  /** Proves that a form came from our own page. */
  readonly csrf: string;
  /** Sign-ins under way: several tabs may be in one at once. */
  readonly flows: readonly PendingFlow[];
  /** A notice for the next page, shown once. */
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
   * Signs a person in under a new id, so that an id planted before is worthless. The sign-ins of other tabs are copied
   * to it. The old id keeps them too, with nobody signed in, because its browser may never get the new one.
   */
  signIn(session: Session, person: NonNullable<Session["person"]>): Session;
  /** Leaves a notice for the next page. */
  leaveNotice(session: Session, notice: string): void;
  /** Takes it: reloading a page does not show it twice. */
  takeNotice(session: Session): string | undefined;
  end(session: Session): void;
}

/** How long a person has at the provider, and how long a session lives unused. Milliseconds. */
const flowLife = 10 * 60_000;
const sessionLife = 8 * 3_600_000;
const maxSessions = 1000;
const maxFlows = 5;

/** Keeps sessions in memory: bounded, the longest unused are dropped first, and a restart signs everybody out. */
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
