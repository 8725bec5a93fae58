import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { BffProblem, problemAnswer } from "../answers/problem.ts";
import type { Api } from "../proxy/api.ts";
import type { Proxy } from "../proxy/create-proxy.ts";
import { readRoute } from "../proxy/route.ts";
import { isHandshake } from "../proxy/web-socket/handshake.rfc6455.ts";
import { answerProblem } from "../proxy/web-socket/raw-answer.ts";
import { requireOwnOrigin, requireOwnPage } from "../requests/anti-forgery.ts";
import type { HeaderReader, Visitor } from "../requests/visit.ts";
import { originForm } from "./request-target.rfc9112.ts";
import { sendResponse } from "./send-response.ts";
import { baseOf, webRequest } from "./web-request.ts";

/*
 * The BFF for requests as Node has them. Calls to APIs, which are most of all, go on without a `Request` and a `Response`
 * between; the few others are answered as they are everywhere.
 */

/** What it needs. */
export interface NodeEntryParts {
  /** `/bff`. */
  readonly path: string;
  readonly apis: ReadonlyMap<string, Api>;
  readonly proxy: Proxy;
  readonly visitorOf: (headers: HeaderReader, url: () => URL) => Visitor;
  /** Everything but calls to APIs. Throws problems. */
  readonly answer: (request: Request, url: URL) => Promise<Response>;
}

/** The two ways in. */
export interface NodeEntry {
  handleNode(request: IncomingMessage, response: ServerResponse, target?: string): Promise<boolean>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

/** Composes it. */
export function createNodeEntry({ path, apis, proxy, visitorOf, answer }: NodeEntryParts): NodeEntry {
  const beginning = `${path}/api/`;

  function visitorIn(request: IncomingMessage): Visitor {
    const get = (name: string) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : null;
    };
    return visitorOf({ get }, () => baseOf(request));
  }

  async function serve(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const route = readRoute(target, beginning, apis);
    if (route === undefined) {
      const made = webRequest(request, response, target);
      await sendResponse(response, await answer(made, new URL(made.url)));
      return;
    }
    const visitor = visitorIn(request);
    requireOwnPage(visitor);
    await proxy.serve(request, response, route, visitor);
  }

  function open(request: IncomingMessage, target: string, socket: Duplex, head: Buffer): void {
    if (!isHandshake(request)) throw new BffProblem("bad-request", "This is no WebSocket of version 13.");
    const visitor = visitorIn(request);
    // A browser always says whose page it is. Who does not say so is none.
    if (visitor.headers.get("origin") === null) throw new BffProblem("not-allowed", "Whose page is this?");
    requireOwnOrigin(visitor.headers, visitor.origin);
    const route = readRoute(target, beginning, apis);
    if (route === undefined) throw new BffProblem("not-found", "There is no API at this address.");
    void proxy.upgrade(request, socket, head, route, visitor);
  }

  return {
    async handleNode(request, response, given = request.url ?? "") {
      const target = originForm(given);
      if (!target.startsWith(`${path}/`)) return false;
      try {
        await serve(request, response, target);
      } catch (error) {
        if (!(error instanceof BffProblem)) throw error;
        await sendResponse(response, problemAnswer(error));
      }
      return true;
    },

    upgrade(request, socket, head) {
      const target = originForm(request.url ?? "");
      if (!target.startsWith(`${path}/`)) return false;
      // The page may leave at any time.
      socket.on("error", () => undefined);
      try {
        open(request, target, socket, head);
      } catch (error) {
        if (!(error instanceof BffProblem)) throw error;
        answerProblem(socket, error);
      }
      return true;
    },
  };
}
