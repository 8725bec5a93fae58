import { randomBytes } from "node:crypto";
import type { Connection } from "./connection.ts";
import type { Flow } from "./provider.ts";

/** What the server remembers of one browser. The browser itself holds the id alone, in a cookie. */
export interface Session {
  readonly id: string;
  /** Proves that a form came from our own page. */
  readonly csrf: string;
  /** Sign-ins under way: several tabs may be in one at once. */
  readonly flows: readonly (Flow & { readonly until: number })[];
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
  /** Takes the flow of this `state` out: it can be used once. */
  takeFlow(session: Session | undefined, state: unknown): Flow | undefined;
  /** Signs somebody in under a new id, so that an id planted before is worth nothing. */
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
      const flowing = [...flows, { ...flow, until: now() + flowLife }].slice(-maxFlows);
      return keep({ ...rest, id, csrf, flows: flowing });
    },
    takeFlow(session, state) {
      const flow = session?.flows.find((flow) => flow.state === state);
      if (session === undefined || flow === undefined) return undefined;
      keep({ ...session, flows: session.flows.filter((other) => other !== flow) });
      return flow.until > now() ? flow : undefined;
    },
    signIn(session, person) {
      kept.delete(session.id);
      return keep({ id: secret(), csrf: secret(), flows: [], person });
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
