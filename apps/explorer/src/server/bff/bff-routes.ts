import type { Bff } from "@grantway/bff";
import { bffSockets } from "@grantway/bff/node";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ownPrefix } from "../../own-id.ts";
import type { OwnCookie } from "../own/own-cookie.ts";
import { mergedSession } from "./merged-session.ts";
import type { OwnBffs } from "./own-bffs.ts";

/**
 * Everything below `/bff`: the backend for the operator's APIs, or the one for those that this person added. Which it is, the name
 * of the provider or API in the address says.
 */
export async function bffRoutes(
  app: FastifyInstance,
  {
    operator,
    own,
    cookie,
    origin,
  }: {
    readonly operator: Bff;
    readonly own: OwnBffs;
    readonly cookie: OwnCookie;
    readonly origin: string;
  },
): Promise<void> {
  // Bodies go on unread.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _body, done) => done(null));

  app.all("/bff/*", async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, origin);
    const [, , route, name = searchParams.get("provider")] = pathname.split("/");
    const isOwn = name?.startsWith(ownPrefix) === true;
    // Calls to the operator's APIs, which are most, open no further cookie.
    const apis = isOwn || route === "session" ? cookie.read(request.headers.cookie) : [];
    if (route === "session" && apis.length > 0)
      return send(reply, await mergedSession(await bothSessions(request, own.of(apis))));
    const bff = isOwn && apis.length > 0 ? own.of(apis) : operator;
    reply.hijack();
    // A path that is only the same when it is decoded, such as /%62ff, is none of theirs, and is Fastify's all the same.
    if (!(await bff.handleNode(request.raw, reply.raw))) reply.raw.writeHead(404).end();
    return reply;
  });

  async function bothSessions({ url, headers }: FastifyRequest, other: Bff): Promise<readonly Response[]> {
    const flat = Object.entries(headers).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    );
    const ask = async (bff: Bff) => bff.handle(new Request(new URL(url, origin), { headers: flat }));
    const answers = await Promise.all([operator, other].map(ask));
    return answers.filter((answer) => answer !== undefined);
  }

  // Those that people added get none: their names are looked up by rules that a socket does not know.
  bffSockets(operator, app.server);
  app.addHook("onClose", async () => {
    await Promise.all([operator.close(), own.close()]);
  });
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const cookies = response.headers.getSetCookie();
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.code(response.status).send(await response.text());
}
