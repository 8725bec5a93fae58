import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import type { ApiContext } from "./api-context.ts";

/**
 * `/api/v1/…`: the management API. It is loaded and made when it is first asked for, so that a server that nobody administers
 * this way pays neither time nor memory for it; its requests are handed on unread.
 */
export function apiRoutes(app: FastifyInstance, context: ApiContext): void {
  const ids = new WeakMap<IncomingMessage, string>();
  let made: Promise<FastifyInstance> | undefined;

  async function make(): Promise<FastifyInstance> {
    const { createApiServer } = await import("./api-server.ts");
    const api = createApiServer(context, (request) => ids.get(request) ?? "");
    await api.ready();
    return api;
  }

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _body, done) => done(null));
  app.addHook("onClose", async () => (await made)?.close());
  for (const url of ["/api/v1", "/api/v1/*"]) {
    app.all(url, async (request, reply) => {
      const api = await (made ??= make());
      ids.set(request.raw, request.id);
      reply.hijack();
      api.routing(request.raw, reply.raw);
    });
  }
}
