import type { FastifyInstance } from "fastify";

/**
 * Lets pages of any origin call the API. `*` is right here: the API reads no cookies, and a token may be used from
 * anywhere. A preflight carries no token, so it is answered before any guard.
 */
export function allowBrowsers(app: FastifyInstance): void {
  app.addHook("onRequest", async (_, reply) => {
    reply.headers({
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "www-authenticate",
    });
  });
  app.options("*", async (_, reply) => {
    reply.headers({
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
      "access-control-allow-headers": "authorization, content-type, dpop",
      "access-control-max-age": "600",
    });
    return reply.code(204).send();
  });
}
