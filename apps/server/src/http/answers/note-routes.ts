import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";

/** What a request was for, in words of ours: an address may hold anything. */
export interface NotedRoute {
  /** The pattern of the route; `none` where there is none. */
  readonly route: string;
  /** Of the management API. */
  readonly operation?: string;
  /** As log lines and error pages tell it. */
  readonly requestId?: string;
}

/** What each request under way was for, for those who count or trace. */
export type RouteNotes = WeakMap<IncomingMessage, NotedRoute>;

/** Notes the route of every request that the framework answers. The management API notes its own. */
export function noteRoutes(app: FastifyInstance, notes: RouteNotes): void {
  app.addHook("onRequest", (request, _reply, done) => {
    notes.set(request.raw, { route: request.routeOptions.url ?? "none", requestId: request.id });
    done();
  });
}
