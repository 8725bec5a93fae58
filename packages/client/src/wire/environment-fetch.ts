import http from "node:http";
import { ClientError } from "../client-error.ts";
import { ProxyTrouble } from "./connection-failure.ts";
import { proxyFor, type ProxyVariables } from "./proxy-for.ts";

/*
 * `fetch` through the proxy that the environment names. Node makes what speaks to a proxy, and would put it in everybody's
 * place: it is taken out and the place given back at once, so that a program this library is part of keeps what it has
 * (ADR 22).
 */

/** What `fetch` sends with, in place of what all use. Node's own, and of no further interest. */
type Dispatcher = NonNullable<RequestInit["dispatcher"]>;

/** Where Node, and the library its `fetch` is made of, keep what all requests are sent with. */
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
  // Since Node.js 24.14.
  const { setGlobalProxyFromEnv } = http as Partial<Pick<typeof http, "setGlobalProxyFromEnv">>;
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
    // Another copy of that library may have put its own there, which Node does not give back.
    if (before !== undefined) places[place] = before;
  }
}

function missing(): never {
  throw new ClientError(
    "peer_missing",
    `Node.js ${process.versions.node} hands out no way to a proxy: set NODE_USE_ENV_PROXY=1 instead.`,
  );
}
