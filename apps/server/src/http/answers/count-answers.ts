import type { FastifyInstance } from "fastify";
import type { RequestCounts } from "../../metrics/request-counts.ts";

/** Counts the answers of every route, by its pattern: an address may hold anything. */
export function countAnswers(app: FastifyInstance, count: RequestCounts["count"]): void {
  app.addHook("onResponse", (request, reply, done) => {
    count(request.method, request.routeOptions.url ?? "none", reply.statusCode);
    done();
  });
}
