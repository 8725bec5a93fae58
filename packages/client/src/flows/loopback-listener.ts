import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ClientError } from "../client-error.ts";
import { boundConnections } from "../wire/bound-connections.ts";
import { failurePage, pagePolicy, successPage, unansweredPage } from "./callback-page.ts";
import { callbackQuery } from "./callback-query.ts";
import { withPort } from "./redirect-uri.ts";

/*
 * The address on this machine that the browser comes back to (RFC 8252 §7.3). It listens before the browser is sent
 * away, so that no other program can take the address, and the same redirect URI is used at both steps.
 */

/** Where to listen. `port` 0 is any. */
export interface LoopbackAddress {
  readonly host: "127.0.0.1" | "[::1]" | "localhost";
  readonly port: number;
  readonly path: string;
  /** The redirect URI as it is registered: sent unchanged, except that a port is added where it has none. */
  readonly given?: string;
  /** Certificate and key as PEM, for providers that insist on https. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Milliseconds. A browser sends its request at once. */
const limits = { headersTimeout: 10_000, requestTimeout: 10_000, connectionsCheckingInterval: 5000 } as const;
/** A browser opens a few. */
const mostConnections = 32;

/** A listener that is bound to its address. */
export interface Loopback {
  readonly redirectUri: string;
  readonly port: number;
  /**
   * Passes each callback to `finish`, and ends with the first that belongs to this sign-in. A callback with a foreign
   * state is refused, and the wait goes on. The same callback again, reloaded or prefetched, gets the same page. A
   * callback without a state counts only in a window of the browser, where a person sees it: no page can end the wait
   * behind their back. A posted form counts as a query does, and an answer in the fragment is asked for again as one.
   */
  callback<T>(
    finish: (callbackUrl: string) => Promise<T>,
    signal: AbortSignal,
    /** What the browser shows in the end. By default that it is connected. */
    page?: string,
  ): Promise<T>;
  close(): Promise<void>;
}

/**
 * Binds the first of these addresses that is free.
 *
 * @throws {ClientError} `port_in_use`, naming the ports
 */
export async function listenOnLoopback(
  addresses: readonly LoopbackAddress[],
  provider: string,
): Promise<Loopback> {
  for (const address of addresses) {
    const servers = await bind(address);
    if (servers !== undefined) return createLoopback(address, servers);
  }
  const ports = addresses.map(({ port }) => port).join(", ");
  throw new ClientError(
    "port_in_use",
    `Port ${ports} of this machine is taken by another program: see which with "lsof -i :${addresses[0]?.port ?? 0}" and stop it, or register another redirect URI at ${provider} and give that one.`,
  );
}

/** `localhost` may mean either address to the browser, so both are bound where this machine has both. */
async function bind(address: LoopbackAddress): Promise<readonly Server[] | undefined> {
  const { host, port } = address;
  if (host !== "localhost") {
    const server = await bindOne(address, host === "[::1]" ? "::1" : host, port);
    return server === "taken" || server === "absent" ? undefined : [server];
  }
  const first = await bindOne(address, "127.0.0.1", port);
  if (first === "taken" || first === "absent") return undefined;
  const second = await bindOne(address, "::1", portOf(first));
  if (second === "absent") return [first];
  if (second !== "taken") return [first, second];
  first.close();
  return undefined;
}

async function bindOne(
  { tls }: LoopbackAddress,
  host: string,
  port: number,
): Promise<Server | "taken" | "absent"> {
  // Loaded when a browser is to come back: a program that only uses its tokens starts a fifth sooner without.
  const server =
    tls === undefined
      ? (await import("node:http")).createServer(limits)
      : (await import("node:https")).createServer({ ...limits, ...tls });
  boundConnections(server, mostConnections);
  return new Promise((resolve, reject) => {
    server.once("listening", () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve("taken");
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve("absent");
      else reject(error);
    });
    server.listen({ host, port });
  });
}

function createLoopback(address: LoopbackAddress, servers: readonly Server[]): Loopback {
  const port = servers[0] === undefined ? 0 : portOf(servers[0]);
  const origin = `${address.tls === undefined ? "http" : "https"}://${address.host}:${port}`;

  return {
    redirectUri: redirectUriOf(address, origin, port),
    port,

    callback: (finish, signal, page = successPage()) =>
      new Promise((resolve, reject) => {
        const told = new Map<string, Promise<Answer>>();
        const finishOnce = async (url: URL): Promise<Answer> => {
          try {
            resolve(await finish(url.href));
            return { status: 200, page };
          } catch (error) {
            const known = error instanceof ClientError;
            if (!known || error.code !== "state_mismatch") reject(error);
            // It belongs to no sign-in, and there may be any number of such URLs, so it is not remembered.
            else told.delete(url.search);
            if (known && error.code === "state_mismatch" && url.search === "")
              return { status: 400, ...unansweredPage };
            const why = known ? error.message : "It did not work: see the program that asked.";
            return { status: 400, page: failurePage(why) };
          }
        };
        const answer = async (request: IncomingMessage, response: ServerResponse) => {
          const url = URL.parse(request.url ?? "", origin);
          const nothing = { status: 404, page: failurePage("There is nothing here.") };
          if (url?.pathname !== address.path || !methods.has(request.method ?? ""))
            return send(response, nothing);
          try {
            url.search = await callbackQuery(request, url);
          } catch (error) {
            // Too much, no form, or broken off: no answer of a provider, so the wait goes on.
            const why = error instanceof ClientError ? error.message : "The request broke off.";
            return send(response, { status: 400, page: failurePage(why) });
          }
          if (!isVisit(request, url)) return send(response, nothing);
          const answering = told.get(url.search) ?? finishOnce(url);
          told.set(url.search, answering);
          return send(response, await answering);
        };
        for (const server of servers)
          server.on("request", (request, response) => void answer(request, response));
        const cancel = () =>
          reject(new ClientError("cancelled", "The sign-in was cancelled: nothing was connected."));
        if (signal.aborted) cancel();
        else signal.addEventListener("abort", cancel, { once: true });
      }),

    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeIdleConnections();
              setTimeout(() => server.closeAllConnections(), 500).unref();
            }),
        ),
      );
    },
  };
}

function redirectUriOf({ given, path, port: wanted }: LoopbackAddress, origin: string, port: number): string {
  if (given === undefined) return `${origin}${path}`;
  return wanted === 0 ? withPort(given, port) : given;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number;
  readonly page: string;
  /** Where the page may do more than show itself. */
  readonly policy?: string;
}

/** How a browser comes back. */
const methods: ReadonlySet<string> = new Set(["GET", "POST"]);

/** Any page can cause a request without a state, so such a request only counts when the browser's window shows it. */
function isVisit({ headers }: IncomingMessage, { searchParams }: URL): boolean {
  const { "sec-fetch-dest": destination = "document" } = headers;
  return destination === "document" || (searchParams.get("state") ?? "") !== "";
}

function send(response: ServerResponse, { status, page, policy = pagePolicy }: Answer): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(page);
}
