import type { IncomingMessage, ServerResponse } from "node:http";
import type { LookupFunction } from "node:net";
import type { Duplex } from "node:stream";
import { BffProblem } from "../answers/problem.ts";
import type { BffEvent } from "../events.ts";
import type { Api } from "./api.ts";
import { nodeBody, webBody } from "./bodies.ts";
import { createForward } from "./forward.ts";
import { nodeReceiver } from "./node-receiver.ts";
import { createOpenCalls } from "./open-calls.ts";
import type { Route } from "./route.ts";
import type { TokenFor, Visitor } from "./token-for.ts";
import { createUpstream, type Timeouts, type Upstream } from "./upstream.ts";
import { createUpgrade } from "./web-socket/upgrade.ts";
import { webReceiver } from "./web-receiver.ts";

/* Calls to the APIs of the list, in the two forms in which requests come: those of Node, and `Request`. */

/** What it needs. Times in milliseconds. */
export interface ProxyParts {
  readonly apis: ReadonlyMap<string, Api>;
  /** Where the APIs are: `/bff/api/`. */
  readonly beginning: string;
  readonly tokenFor: TokenFor;
  readonly timeouts: Timeouts;
  /** How names are looked up, where not by the system's own way. */
  readonly lookup?: LookupFunction | undefined;
  /** The longest life of a WebSocket. */
  readonly socketLife: number;
  /** The way to an API that is reached through a proxy. */
  readonly proxyFor: (url: URL) => URL | undefined;
  readonly now: () => number;
  readonly tell: (event: BffEvent) => void;
}

/** The proxy. Who may call was decided before; problems of the call itself are answered here. */
export interface Proxy {
  /** Answers a request of Node. */
  serve(request: IncomingMessage, response: ServerResponse, route: Route, visitor: Visitor): Promise<void>;
  /** Answers a `Request`. */
  answer(request: Request, route: Route, visitor: Visitor): Promise<Response>;
  /** Opens a WebSocket. */
  upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    route: Route,
    visitor: Visitor,
  ): Promise<void>;
  /** Ends what is open for a session. */
  readonly closeAll: (session: string) => void;
  /** Lets go of all connections to APIs. */
  readonly close: () => Promise<void>;
}

/** Composes it. Connects to nothing yet. */
export function createProxy(parts: ProxyParts): Proxy {
  const { beginning, timeouts } = parts;
  const open = createOpenCalls();
  const upstreams = new Map<string, Upstream>();

  /** One for each origin, whichever APIs are there. */
  function upstreamOf({ origin }: Api): Upstream {
    const known = upstreams.get(origin);
    if (known !== undefined) return known;
    const made = createUpstream(origin, timeouts, {
      lookup: parts.lookup,
      proxy: parts.proxyFor(new URL(origin)),
    });
    upstreams.set(origin, made);
    return made;
  }

  const shared = { ...parts, open };
  const forward = createForward({ ...shared, upstreamOf, addressOf: ({ name }) => beginning + name });
  const upgrade = createUpgrade({ ...shared, life: parts.socketLife });

  return {
    async serve(request, response, route, visitor) {
      const body = await nodeBody(request).catch(brokeOff);
      const call = { ...route, method: request.method ?? "GET", headers: request.rawHeaders, body };
      await forward(call, visitor, nodeReceiver(response, timeouts.idle));
    },

    async answer(request, route, visitor) {
      const body = await webBody(request).catch(brokeOff);
      const { receiver, response } = webReceiver(request);
      const call = { ...route, method: request.method, headers: [...request.headers].flat(), body };
      void forward(call, visitor, receiver);
      return response;
    },

    upgrade: (request, socket, head, route, visitor) =>
      upgrade({ api: route.api, path: route.path + route.search, request, visitor, socket, head }),

    closeAll: (session) => open.endAll(session),

    async close() {
      await Promise.all([...upstreams.values()].map((upstream) => upstream.close()));
    },
  };
}

/** The browser went away, or sent something else than it announced. */
function brokeOff(cause: unknown): never {
  throw new BffProblem("bad-request", "The body of this request did not arrive as a whole.", { cause });
}
