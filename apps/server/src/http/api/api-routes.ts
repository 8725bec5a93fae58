import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ApiContext } from "./api-context.ts";

/** The way to the management API. */
export interface ApiGate {
  /** Whether the request is for it, whatever is wrong with the rest of its address. */
  serves(url: string): boolean;
  handOn(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Adds `/api/v1/…` to the scope of the issuer's path. */
  mount(app: FastifyInstance): void;
}

/**
 * The management API is loaded and made when it is first asked for, so that a server that nobody administers this way pays
 * neither time nor memory for it; its requests are handed on unread.
 */
export function createApiGate(context: ApiContext): ApiGate {
  const root = `${context.base}/api/v1`;
  const ids = new WeakMap<IncomingMessage, string>();
  let made: Promise<FastifyInstance> | undefined;

  async function make(): Promise<FastifyInstance> {
    const { createApiServer } = await import("./api-server.ts");
    const api = createApiServer(context, (request) => ids.get(request) ?? "");
    await api.ready();
    return api;
  }

  async function handOn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const api = await (made ??= make());
    ids.set(request.raw, request.id);
    reply.hijack();
    api.routing(request.raw, reply.raw);
  }

  return {
    serves: (url) => url.startsWith(`${root}/`),
    handOn,
    mount(app) {
      app.addHook("onClose", async () => (await made)?.close());
      // Before a body is looked at: what is wrong with its media type is told as this API tells it.
      for (const url of ["/api/v1", "/api/v1/*"]) app.all(url, { onRequest: handOn }, nothing);
    },
  };
}

/** Never asked: the request was handed on. */
const nothing = () => undefined;
