import type http from "node:http";
import { ClientError } from "../client-error.ts";
import { ProxyTrouble } from "./connection-failure.ts";
import { proxyFor, type ProxyVariables } from "./proxy-for.ts";

/*
 * `fetch` through the proxy that the environment names. Node can make a dispatcher for a proxy only by installing it
 * globally: it is taken out and the previous one restored at once, so that a program that uses this library keeps its
 * own (ADR 22).
 */

/** Sends the requests of a `fetch`, instead of the global one. Opaque here. */
type Dispatcher = NonNullable<RequestInit["dispatcher"]>;

/** Where Node and undici, of which its `fetch` is made, keep the global dispatcher. */
const place = Symbol.for("undici.globalDispatcher.1");

/**
 * Follows `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` of these variables for each request; without them it is
 * `fetch` itself.
 */
export function environmentFetch(environment: ProxyVariables, send: typeof fetch = fetch): typeof fetch {
  const dispatchers = new Map<string, Dispatcher>();

  return async (input, init) => {
    const url = URL.parse(input instanceof Request ? input.url : String(input));
    const proxy = url === null ? undefined : proxyFor(url, environment);
    if (proxy === undefined) return send(input, init);
    const dispatcher = dispatchers.get(proxy.href) ?? createDispatcher(proxy);
    dispatchers.set(proxy.href, dispatcher);
    try {
      return await send(input, { ...init, dispatcher });
    } catch (error) {
      throw init?.signal?.aborted === true ? error : new ProxyTrouble(proxy.host, error);
    }
  };
}

function createDispatcher({ href }: URL): Dispatcher {
  // Loaded where there is a proxy. Since Node.js 24.14.
  const { setGlobalProxyFromEnv } = process.getBuiltinModule("node:http") as Partial<typeof http>;
  if (setGlobalProxyFromEnv === undefined)
    throw new ClientError(
      "peer_missing",
      `Node.js ${process.versions.node} knows no proxies: update it to 24.14 or newer.`,
    );
  const places = globalThis as unknown as Record<symbol, Dispatcher | undefined>;
  const before = places[place];
  const giveBack = setGlobalProxyFromEnv({ HTTP_PROXY: href, HTTPS_PROXY: href });
  try {
    return places[place] ?? missing();
  } finally {
    giveBack();
    // Another copy of undici may have put its own there, which Node does not restore.
    if (before !== undefined) places[place] = before;
  }
}

function missing(): never {
  throw new ClientError(
    "peer_missing",
    `Node.js ${process.versions.node} hands out no way to a proxy: set NODE_USE_ENV_PROXY=1 instead.`,
  );
}
