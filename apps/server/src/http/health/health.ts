import type { FastifyInstance } from "fastify";
import type { SendJson } from "../answers/json-answer.ts";
import { version } from "../../version.ts";
import type { Readiness } from "./readiness.ts";

/** What the health routes need. */
export interface HealthDependencies {
  readonly sendJson: SendJson;
  readonly readiness: Readiness;
}

/**
 * `GET /healthz`: the process answers. `GET /readyz`: it can also do its work. `GET /version`: which program it is.
 * Outside the issuer's path.
 */
export function healthRoutes(app: FastifyInstance, { sendJson, readiness }: HealthDependencies): void {
  app.get("/healthz", (_request, reply) => sendJson(reply, { status: "ok" }));
  app.get("/version", (_request, reply) => sendJson(reply, { version }));
  app.get("/readyz", async (_request, reply) => {
    if (await readiness.check()) return sendJson(reply, { status: "ok" });
    return sendJson(reply.code(503), { status: "unavailable" });
  });
}
