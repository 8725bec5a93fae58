import type { FastifyInstance } from "fastify";
import type { Bff } from "../create-bff.ts";
import { bffSockets } from "./node.ts";

/*
 * @grantway/bff/fastify: `await app.register(bffPlugin, { bff })`. Bodies are handed on unread, whatever parsers the app
 * has, and WebSockets work too.
 */

/** A plugin of Fastify. */
export async function bffPlugin(app: FastifyInstance, { bff }: { readonly bff: Bff }): Promise<void> {
  // Of this plugin's own scope: what the app parses elsewhere stays as it is.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _body, done) => done(null));
  app.all(`${bff.path}/*`, async (request, reply) => {
    reply.hijack();
    await bff.handleNode(request.raw, reply.raw);
  });
  bffSockets(bff, app.server);
  app.addHook("onClose", () => bff.close());
}
