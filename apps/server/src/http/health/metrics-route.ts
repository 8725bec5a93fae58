import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { MayReadMetrics } from "../../metrics/metrics-access.ts";
import type { TellMetrics } from "../../metrics/told-metrics.ts";
import type { Headers } from "../answers/security-headers.ts";

/** What the route of the metrics needs. */
export interface MetricsRouteDependencies {
  readonly tell: TellMetrics;
  readonly mayRead: MayReadMetrics;
  readonly json: Headers;
  readonly logger: Logger;
}

/** `GET /metrics` on the main port, for who sends the token. Outside the issuer's path, as the routes of health are. */
export function metricsRoute(app: FastifyInstance, dependencies: MetricsRouteDependencies): void {
  const { tell, mayRead, json, logger } = dependencies;
  app.get("/metrics", async (request, reply) => {
    reply.headers(json);
    if (!mayRead(request.headers.authorization)) {
      return reply.code(401).header("www-authenticate", "Bearer").removeHeader("content-type").send();
    }
    try {
      const { contentType, text } = await tell();
      return reply.header("content-type", contentType).send(text);
    } catch (error) {
      logger.error({ err: error }, "the metrics could not be told");
      return reply.code(503).header("content-type", "text/plain; charset=utf-8").send("");
    }
  });
}
