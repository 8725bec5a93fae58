import type { Connection } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import { chunkedSize, clearChunks, readChunks, setChunks, splitChunks } from "../cookies/chunks.ts";
import { type Jar, sizeOf } from "../cookies/jar.ts";
import type { BffEvent } from "../events.ts";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import { keepNewest } from "./keep-newest.ts";
import { createNewest } from "./newest.ts";
import { connectionOf, type Session, withConnection } from "./session.ts";
import type { Sessions } from "./sessions.ts";

/*
 * Sessions that rest in the browser, sealed, and nowhere else. The app needs no store, and any of its servers can answer;
 * what this process refreshed it remembers for a while.
 */

/** How long another server's answer may take until its cookies are in the browser, in milliseconds. */
const doubt = 5000;

/** How many opened sessions are remembered. */
const mostOpened = 1000;

/** What it needs. Times in milliseconds. */
export interface CookieSessionsDependencies {
  readonly budget: number;
  readonly lifetime: number;
  readonly now: () => number;
  readonly tell: (event: BffEvent) => void;
  /** Ends tokens that were renewed for a session that had ended meanwhile. */
  readonly discard: (connection: Connection) => void;
}

/** Sessions in cookies. */
export function createCookieSessions(dependencies: CookieSessionsDependencies): Sessions {
  const { budget, lifetime, now, tell, discard } = dependencies;
  const newest = createNewest(now);
  /** By what was sealed: a page sends the same cookies with every call, and opening them is most of the work. */
  const opened = new Map<string, { readonly cookie: string; readonly session: Session }>();
  const refused = new WeakSet<Jar>();

  /** The session in the cookies, whatever else is known of it here. */
  function read(jar: Jar, provider: ConfiguredProvider): Session | undefined {
    const sealed = readChunks(jar, provider.cookie);
    if (sealed === undefined) return undefined;
    const known = opened.get(sealed);
    // A cookie in another's place opens for nobody.
    const session = known?.cookie === provider.cookie ? known.session : open(jar, provider, sealed);
    return session !== undefined && session.signedInAt + lifetime > now() ? session : undefined;
  }

  function open(jar: Jar, { name, cookie, seal }: ConfiguredProvider, sealed: string): Session | undefined {
    const text = seal.open(sealed);
    if ("refused" in text) {
      // Told once for a request, however often it is looked at.
      if (!refused.has(jar)) tell({ type: "cookie_refused", provider: name, reason: text.refused });
      refused.add(jar);
      return undefined;
    }
    const session = JSON.parse(text.text) as Session;
    keepNewest(opened, sealed, { cookie, session }, mostOpened);
    return session;
  }

  /** The headers that set it; `undefined` when it does not fit, which is told. */
  function write(
    jar: Jar,
    { name, cookie, seal }: ConfiguredProvider,
    session: Session,
  ): readonly string[] | undefined {
    const maxAge = Math.max(1, Math.ceil((session.signedInAt + lifetime - now()) / 1000));
    const others = sizeOfOthers(jar, cookie);
    let bytes = 0;
    // The ID token only helps to sign out at the provider, so it goes first.
    for (const kept of [session, withoutIdToken(session)]) {
      const chunks = splitChunks(cookie, seal.seal(JSON.stringify(kept)));
      bytes = chunkedSize(chunks) + others;
      if (bytes <= budget) return setChunks(jar, cookie, { chunks, maxAge });
    }
    tell({ type: "session_too_large", provider: name, bytes, budget });
    return undefined;
  }

  return {
    doubt,

    find({ jar }, provider) {
      const session = read(jar, provider);
      return session === undefined ? undefined : newest.of(session);
    },

    cookies({ jar }, provider) {
      const session = read(jar, provider);
      if (session === undefined || newest.isReplaced(session.id)) return [];
      const current = newest.of(session);
      if (current === undefined || current.turn === session.turn) return [];
      // Refreshed tokens that have grown too large are known here as long as this process remembers them.
      return write(jar, provider, current) ?? [];
    },

    async start({ jar }, provider, session) {
      const lines = write(jar, provider, session);
      if (lines === undefined) throw tooLarge(provider);
      const before = read(jar, provider);
      // A late answer to the earlier session must not put its cookies over these.
      if (before !== undefined) newest.replace(newest.of(before) ?? before);
      return lines;
    },

    async end({ jar }, { cookie }, session) {
      if (session !== undefined) newest.end(session.id);
      return clearChunks(jar, cookie);
    },

    offer: (session) => newest.keep(session),

    toRefresh: (provider) => ({
      async get(id) {
        const session = newest.get(id);
        if (session === undefined) return undefined;
        return {
          connection: connectionOf(session, await provider.connection()),
          generation: `${session.turn}`,
        };
      },
      async put(connection, expected) {
        const session = newest.get(connection.name);
        if (session === undefined) discard(connection);
        else if (`${session.turn}` === expected) {
          const changed = withConnection(session, connection);
          newest.keep(changed);
          return { outcome: "stored", generation: `${changed.turn}` };
        }
        const current =
          session === undefined
            ? undefined
            : {
                connection: connectionOf(session, await provider.connection()),
                generation: `${session.turn}`,
              };
        return { outcome: "conflict", current };
      },
      // Flights of this process are single, and others are not seen.
      acquire: async (name) => ({ name, holder: "", fence: 0 }),
      renew: async () => "renewed",
      release: async () => undefined,
    }),
  };
}

function tooLarge({ name }: ConfiguredProvider): BffProblem {
  const detail = `The tokens of ${name} do not fit into cookies: ask for fewer scopes, or let this server keep sessions in a store.`;
  return new BffProblem("session-too-large", detail, { provider: name });
}

/** Bytes of the session cookies of other providers. */
function sizeOfOthers(jar: Jar, cookie: string): number {
  let sum = 0;
  for (const [name, value] of jar)
    if (name !== cookie && !name.startsWith(`${cookie}.`) && !name.includes("~")) sum += sizeOf(name, value);
  return sum;
}

function withoutIdToken(session: Session): Session {
  const { idToken: _, ...tokens } = session.tokens;
  return { ...session, tokens };
}
