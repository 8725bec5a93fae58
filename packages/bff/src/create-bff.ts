import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Connection, createProtocol, environmentFetch, proxyFor } from "@grantway/client/protocol";
import { createNodeEntry } from "./adapters/node-entry.ts";
import { BffProblem, problemAnswer } from "./answers/problem.ts";
import { checkSettings } from "./check-settings.ts";
import { createProviders } from "./providers/configured-provider.ts";
import { readApis } from "./proxy/api.ts";
import { createProxy } from "./proxy/create-proxy.ts";
import { createTokenFor } from "./proxy/create-token-for.ts";
import { readRoute } from "./proxy/route.ts";
import { readTimes } from "./proxy/times.ts";
import { requireOwnPage } from "./requests/anti-forgery.ts";
import { createReceive, createVisitorOf, type Visit } from "./requests/visit.ts";
import { createSealing } from "./seal/sealing.ts";
import { createAccess } from "./sessions/access.ts";
import { createCookieSessions } from "./sessions/cookie-sessions.ts";
import { createStoredSessions } from "./sessions/stored-sessions.ts";
import { createSessionPage } from "./sessions/session-page.ts";
import type { BffSettings } from "./settings.ts";
import { createBegin } from "./sign-in/begin.ts";
import { createCallback } from "./sign-in/callback.ts";
import { createIdentify } from "./sign-in/identify.ts";
import { createReportFailure } from "./sign-in/report-failure.ts";
import { createTransactions } from "./sign-in/transactions.ts";
import { createSignInWithKey } from "./sign-in/with-key.ts";
import { createSignOut } from "./sign-out/sign-out.ts";

/** A backend for a frontend. Made by {@link createBff}. */
export interface Bff {
  /** Answers a request to one of its routes; `undefined` for any other. Never throws, except for bugs. */
  handle(request: Request): Promise<Response | undefined>;
  /**
   * The same for requests of Node, which calls go through without being made a `Request`. Answers whether it was for one
   * of its routes.
   *
   * @param target - path and query, where a framework has changed them in the request.
   */
  handleNode(request: IncomingMessage, response: ServerResponse, target?: string): Promise<boolean>;
  /** Opens a WebSocket at an API. Answers whether the address is one of ours; otherwise the socket is left alone. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Lets go of all connections to APIs. */
  close(): Promise<void>;
  /** Where its routes are: `/bff`. */
  readonly path: string;
}

/** One route below the path of the settings. `rest` is what follows its name in the path, decoded by nobody. */
interface Route {
  readonly methods: "any" | readonly string[];
  /** Whether a browser comes here by itself. Everything else must be sent by a page of this app. */
  readonly byBrowser?: true;
  readonly answer: (visit: Visit, rest: string) => Promise<Response>;
}

/** Composes it. Reads and sends nothing yet. @throws {TypeError} that names everything wrong with the settings */
export function createBff(settings: BffSettings): Bff {
  checkSettings(settings);
  const { now = Date.now, on, path = "/bff", home = "/", cookies = {} } = settings;
  const fetch = settings.fetch ?? environmentFetch(process.env);
  const { name: cookieName = "bff", budget = 6144 } = cookies;
  const lifetime = (settings.lifetime ?? 14 * 86_400) * 1000;
  const { allowInsecureHttp = false } = settings;
  const tell = (event: Parameters<NonNullable<typeof on>>[0]) => on?.(event);

  const sealFor = createSealing(settings.keys);
  const protocol = createProtocol({ now, allowInsecureHttp, fetch });
  const providers = createProviders({ settings: settings.providers, protocol, sealFor, cookieName, now });
  const discard = (connection: Connection) =>
    void protocol.revoke(connection, { which: "both" }).catch(() => undefined);
  const resting = { lifetime, now, tell, discard };
  const sessions =
    settings.store === undefined
      ? createCookieSessions({ ...resting, budget })
      : createStoredSessions({ ...resting, store: settings.store });
  const access = createAccess({ sessions, protocol, now, tell });
  const transactions = createTransactions({ cookieName, sealFor, now });
  const reportFailure = createReportFailure(tell);
  const identify = createIdentify({ fetch, now });
  const places = { origin: settings.origin, trustProxy: settings.trustProxy === true, cookieName };
  const receive = createReceive(places);
  const visitorOf = createVisitorOf(places);
  const apis = readApis(settings.apis);
  const beginning = `${path}/api/`;
  const proxy = createProxy({
    apis,
    beginning,
    tokenFor: createTokenFor({ access, sessions, providers, lifetime }),
    ...readTimes(settings.calls),
    lookup: settings.lookup,
    proxyFor: (url) => proxyFor(url, process.env),
    now,
    tell,
  });

  const shared = { providers, sessions, protocol, transactions, now, tell, reportFailure };
  const begin = createBegin({ ...shared, place: { path, home } });
  const callback = createCallback({ ...shared, identify, home });
  const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
    ["login", { methods: ["GET"], byBrowser: true, answer: begin }],
    ["callback", { methods: ["GET"], byBrowser: true, answer: callback }],
    ["key", { methods: ["POST"], answer: createSignInWithKey({ ...shared, identify }) }],
    ["logout", { methods: ["POST"], answer: createSignOut({ ...shared, home, closeAll: proxy.closeAll }) }],
    [
      "session",
      { methods: ["GET"], answer: createSessionPage({ ...shared, apis: settings.apis ?? {}, access }) },
    ],
  ]);

  async function answer(request: Request, url: URL): Promise<Response> {
    const call = readRoute(url.pathname + url.search, beginning, apis);
    if (call !== undefined) {
      const visit = receive(request, url);
      requireOwnPage(visit);
      return proxy.answer(request, call, visit);
    }
    const [name = "", ...rest] = url.pathname.slice(path.length + 1).split("/");
    const route = routes.get(name);
    if (route === undefined) throw new BffProblem("not-found", `There is nothing at ${path}/${name}.`);
    if (route.methods !== "any" && !route.methods.includes(request.method))
      throw new BffProblem("bad-request", `Send ${route.methods.join(" or ")}.`, { status: 405 });
    const visit = receive(request, url);
    if (route.byBrowser !== true) requireOwnPage(visit);
    return route.answer(visit, rest.join("/"));
  }

  return {
    path,
    ...createNodeEntry({ path, apis, proxy, visitorOf, answer }),
    close: proxy.close,
    async handle(request) {
      const url = new URL(request.url);
      if (!url.pathname.startsWith(`${path}/`)) return undefined;
      try {
        return await answer(request, url);
      } catch (error) {
        if (error instanceof BffProblem) return problemAnswer(error);
        throw error;
      }
    },
  };
}
