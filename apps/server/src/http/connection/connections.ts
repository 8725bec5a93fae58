import type { Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import type { Milliseconds } from "@grantway/protocol";
import type { HeadProblem } from "./header-fields.ts";
import { LeanRequest } from "./lean-request.ts";
import { createServer } from "./node-http.ts";

/*
 * The connections of this instance: how long each may keep us waiting, what a request's head must be before anybody reads
 * it, and how all of them come to an end.
 */

/** Answers a well-formed request. */
export type Listener = (request: LeanRequest, response: ServerResponse) => void;

/** Node's servers, as many as there are addresses to listen on. */
export interface Connections {
  /** A server whose well-formed requests go on to `answer`. */
  serve(answer: Listener): Server;
  /**
   * Takes no new connection, makes each answer the last of its connection, and settles when all are gone. Kept connections
   * without a request are left for `linger`, because one may be on its way; who has not ended after ten seconds is cut off.
   */
  end(linger: Milliseconds): Promise<void>;
}

const limits = {
  /** A sealed authorization request travels in an address, and may hold a long `state`. Bytes of all headers together. */
  maxHeaderSize: 49_152,
  /** How long a request may take to arrive, headers and body; who is slower holds a connection for nothing. */
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000,
  /** Longer than proxies keep their side open, so it is never us who closes a connection they are about to use. */
  keepAliveTimeout: 72_000,
} as const;

/** Node would refuse a request without `Host` in words of its own. */
const ours = { IncomingMessage: LeanRequest, requireHostHeader: false } as const;

/** How long nothing may move on a connection with an answer under way: that long nobody reads it. */
const longestSilence: Milliseconds = 30_000;
const patience: Milliseconds = 10_000;
/** How often idle connections are looked for while the last ones end. */
const look: Milliseconds = 100;

/** @param refuse - answers a request that nobody reads further, as `problem` says. */
export function createConnections(
  refuse: (response: ServerResponse, problem: HeadProblem) => void,
  { silence }: { readonly silence: Milliseconds } = { silence: longestSilence },
): Connections {
  const servers = new Set<Server>();
  let ending = false;
  return {
    serve(answer) {
      const server = createServer({ ...limits, ...ours }, (request, response) => {
        request.handedOn = true;
        if (ending) response.setHeader("connection", "close");
        if (request.url?.startsWith("/") === false) request.url = inOriginForm(request.url);
        const problem = request.fields.problem ?? hostProblem(request);
        if (problem === undefined) answer(request, response);
        else refuse(response.setHeader("connection", "close"), problem);
      });
      watch(server, silence);
      servers.add(server);
      return server;
    },
    async end(linger) {
      ending = true;
      const listening = [...servers].filter((server) => server.listening);
      const ended = Promise.all(listening.map(stopListening));
      const leave = () => listening.forEach((server) => server.closeIdleConnections());
      if (linger === 0) leave();
      const looking = setInterval(leave, Math.max(linger, look));
      const impatience = setTimeout(
        () => listening.forEach((server) => server.closeAllConnections()),
        patience,
      );
      await ended;
      clearInterval(looking);
      clearTimeout(impatience);
    },
  };
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-3.2 | RFC 9112 §3.2} */
function hostProblem({ fields, httpVersionMinor }: LeanRequest): HeadProblem | undefined {
  if (fields.host !== undefined || httpVersionMinor === 0) return undefined;
  return { status: 400, words: "The Host header is missing." };
}

/**
 * The target without scheme and host, which proxies may leave there: nobody behind this reads it. Which instance is meant, its
 * configuration says.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2 | RFC 9112 §3.2.2}: every server takes it.
 */
function inOriginForm(target: string): string {
  const [whole, path = ""] = /^https?:\/\/[^/?#]+(.*)$/i.exec(target) ?? [];
  if (whole === undefined) return target;
  return path.startsWith("/") ? path : `/${path}`;
}

/**
 * Cuts off who leaves an answer unread and lets nothing move for that long. Only a connection that holds bytes back when it
 * is looked at gets a timer: `server.timeout` would set one for every request, which most are too short to need.
 */
function watch(server: Server, silence: Milliseconds): void {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const looking = setInterval(() => {
    // One that is set is left as it is. Node sets another once all is answered.
    for (const socket of sockets)
      if (socket.writableLength > 0 && !socket.timeout) socket.setTimeout(silence);
  }, silence / 6).unref();
  server.once("close", () => clearInterval(looking));
}

/** Not by the method of HTTP's server, which cuts off at once whoever has no request under way. */
function stopListening(server: Server): Promise<unknown> {
  return new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
}
