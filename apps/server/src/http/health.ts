import type { FastifyInstance } from "fastify";
import type { SendJson } from "./json-answer.ts";

/** What the health routes need. */
export interface HealthDependencies {
  readonly sendJson: SendJson;
  /** Rejects when this node should get no traffic: the store is out of reach, or it is about to stop. */
  readonly ready: () => Promise<void>;
}

/** `GET /healthz`: the process answers. `GET /readyz`: it can also do its work. Outside the issuer's path. */
export function healthRoutes(app: FastifyInstance, { sendJson, ready }: HealthDependencies): void {
  app.get("/healthz", (_request, reply) => sendJson(reply, { status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    try {
      await ready();
    } catch {
      return sendJson(reply.code(503), { status: "unavailable" });
    }
    return sendJson(reply, { status: "ok" });
  });
}
