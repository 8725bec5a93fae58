import type { FastifyInstance } from "fastify";
import type { Bff } from "../create-bff.ts";
import { bffSockets } from "./node.ts";

/*
 * @grantway/bff/fastify: `await app.register(bffPlugin, { bff })`. Bodies are handed on unread, whatever parsers the app
 * has, and WebSockets work too.
 */

/**
 * A plugin of Fastify. Registered with a prefix it has the routes of a BFF whose path begins with that.
 *
 * @throws {TypeError} for a BFF whose path is not below the prefix
 */
export async function bffPlugin(app: FastifyInstance, { bff }: { readonly bff: Bff }): Promise<void> {
  const { prefix } = app;
  if (!bff.path.startsWith(`${prefix}/`))
    throw new TypeError(
      `The BFF is at ${bff.path}, and not below ${prefix}: give it the path ${prefix}${bff.path}.`,
    );
  // Of this plugin's own scope: what the app parses elsewhere stays as it is.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _body, done) => done(null));
  app.all(`${bff.path.slice(prefix.length)}/*`, async (request, reply) => {
    reply.hijack();
    // A path that is only the same when it is decoded, such as /%62ff, is none of the BFF's, and is Fastify's all the same.
    if (!(await bff.handleNode(request.raw, reply.raw))) reply.raw.writeHead(404).end();
  });
  bffSockets(bff, app.server);
  app.addHook("onClose", () => bff.close());
}
