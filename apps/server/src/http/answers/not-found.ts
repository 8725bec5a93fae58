import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { SendJson } from "./json-answer.ts";
import type { KnownMethods } from "./known-methods.ts";
import { wantsPage } from "./wants-page.ts";

/** What answers a request that no route takes. */
export interface NotFoundDependencies {
  readonly knownMethods: KnownMethods;
  readonly sendJson: SendJson;
  /** Sends the page for people. */
  readonly sendPage: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

/** A wrong method: 405 with `Allow`. A wrong path: a page for a browser, JSON for everybody else. */
export function answerNotFound(app: FastifyInstance, dependencies: NotFoundDependencies): void {
  const { knownMethods, sendJson, sendPage } = dependencies;
  app.setNotFoundHandler((request, reply) => {
    const methods = knownMethods(pathOf(request.url));
    if (methods !== undefined) {
      const words = { error: "invalid_request", error_description: "The method is not allowed here." };
      return sendJson(reply.code(405).header("allow", methods.join(", ")), words);
    }
    reply.code(404);
    if (wantsPage(request)) return sendPage(request, reply);
    return sendJson(reply, { error: "not_found", error_description: "There is nothing at this address." });
  });
}

/** As routes are found: whoever writes a letter of it as `%74` means the same (RFC 3986 §6.2.2.2). */
function pathOf(url: string): string {
  const [path = ""] = url.split(/[?#]/, 1);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
