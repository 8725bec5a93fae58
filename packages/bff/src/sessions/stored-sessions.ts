import { createHash } from "node:crypto";
import { ClientError, type Connection } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import { clearChunks, readChunks, setChunks, splitChunks } from "../cookies/chunks.ts";
import type { BffEvent } from "../events.ts";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Visitor } from "../requests/visit.ts";
import type { SessionStore } from "../stores/session-store.ts";
import { connectionOf, type Session, withConnection } from "./session.ts";
import type { Sessions } from "./sessions.ts";

/*
 * Sessions that rest in a store. The browser has nothing but a sealed id, another one after every sign-in, and the store
 * has ciphertext under the digest of that id. All servers see one record, so none refreshes what another did.
 */

/** How long an earlier session goes on after another sign-in, for requests on their way, in milliseconds. */
const farewell = 30_000;

interface Read {
  readonly session: Session;
  readonly version: string;
}

/** Sessions in a store. */
export function createStoredSessions(dependencies: {
  readonly store: SessionStore;
  readonly lifetime: number;
  readonly now: () => number;
  readonly tell: (event: BffEvent) => void;
  /** Ends tokens that were renewed for a session that had ended meanwhile. */
  readonly discard: (connection: Connection) => void;
}): Sessions {
  const { store, lifetime, now, tell, discard } = dependencies;

  function idIn(
    { jar }: Pick<Visitor, "jar">,
    { name, cookie, seal }: ConfiguredProvider,
  ): string | undefined {
    const sealed = readChunks(jar, cookie);
    if (sealed === undefined) return undefined;
    const opened = seal.open(sealed);
    if ("text" in opened) return (JSON.parse(opened.text) as Pick<Session, "id">).id;
    tell({ type: "cookie_refused", provider: name, reason: opened.refused });
    return undefined;
  }

  async function read(id: string, { seal }: ConfiguredProvider): Promise<Read | undefined> {
    const stored = await reach(() => store.read(keyOf(id)));
    const opened = stored === undefined ? undefined : seal.open(stored.value);
    if (stored === undefined || opened === undefined || "refused" in opened) return undefined;
    return { session: JSON.parse(opened.text) as Session, version: stored.version };
  }

  async function write(
    { seal }: ConfiguredProvider,
    session: Session,
    expected?: string,
  ): Promise<string | undefined> {
    const rest = Math.max(1, (session.until ?? session.signedInAt + lifetime) - now());
    const value = seal.seal(JSON.stringify(session));
    return reach(() => store.write(keyOf(session.id), value, { expected, lifetime: rest }));
  }

  async function find(visit: Pick<Visitor, "jar">, provider: ConfiguredProvider): Promise<Read | undefined> {
    const id = idIn(visit, provider);
    if (id === undefined) return undefined;
    try {
      return await read(id, provider);
    } catch (cause) {
      throw new BffProblem("try-again", "The store of sessions does not answer: send the request again.", {
        retryAfter: 2,
        cause,
      });
    }
  }

  return {
    doubt: 0,
    cookies: () => [],
    offer: () => undefined,
    find: async (visit, provider) => (await find(visit, provider))?.session,

    async start(visit, provider, session) {
      const before = await find(visit, provider);
      await write(provider, session);
      if (before !== undefined)
        await write(provider, { ...before.session, until: now() + farewell }, before.version);
      const { cookie, seal } = provider;
      const chunks = splitChunks(cookie, seal.seal(JSON.stringify({ id: session.id })));
      return setChunks(visit.jar, cookie, { chunks, maxAge: Math.ceil(lifetime / 1000) });
    },

    async end({ jar }, { cookie }, session) {
      if (session !== undefined) await reach(() => store.remove(keyOf(session.id)));
      return clearChunks(jar, cookie);
    },

    toRefresh: (provider) => ({
      async get(id) {
        const found = await read(id, provider);
        return found === undefined ? undefined : asStored(found, provider);
      },
      async put(connection, expected) {
        const found = await read(connection.name, provider);
        const mine = found !== undefined && found.version === expected;
        const version = mine
          ? await write(provider, withConnection(found.session, connection), expected)
          : undefined;
        if (version !== undefined) return { outcome: "stored", generation: version };
        const current = await read(connection.name, provider);
        if (current === undefined) discard(connection);
        return {
          outcome: "conflict",
          current: current === undefined ? undefined : await asStored(current, provider),
        };
      },
      async acquire(name, ttl) {
        const holder = await reach(() => store.acquire(keyOf(name), ttl));
        return holder === undefined ? undefined : { name, holder, fence: 0 };
      },
      renew: async ({ name, holder }, ttl) =>
        (await reach(() => store.renew(keyOf(name), holder, ttl))) ? "renewed" : "lost",
      release: ({ name, holder }) => reach(() => store.release(keyOf(name), holder)),
    }),
  };
}

async function asStored({ session, version }: Read, provider: ConfiguredProvider) {
  return { connection: connectionOf(session, await provider.connection()), generation: version };
}

/** Who reads the store learns no session id. */
function keyOf(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new ClientError("vault_unreachable", "The store of sessions does not answer.", {
      cause,
      temporary: true,
    });
  }
}
