import type { FastifyInstance } from "fastify";
import type { RequestCounts } from "../../metrics/request-counts.ts";
import type { RouteNotes } from "./note-routes.ts";

/** Counts the answers of every route, by its pattern. */
export function countAnswers(app: FastifyInstance, count: RequestCounts["count"], notes: RouteNotes): void {
  app.addHook("onResponse", (request, reply, done) => {
    const { route = "none", operation } = notes.get(request.raw) ?? {};
    count(request.method, route, reply.statusCode, operation);
    done();
  });
}
