import type { FastifyInstance } from "fastify";
import { refuse } from "./errors.ts";

const single = ["host", "content-type", "origin"] as const;

/**
 * Refuses a request that repeats a field of one value, of which Node shows the first alone (RFC 9110 §5.3). `Authorization`
 * is the guard's.
 */
export function refuseRepeatedFields(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ raw }, reply) => {
    // Requests that were injected by a test have no lines.
    const twice = single.find((name) => (raw.headersDistinct?.[name]?.length ?? 0) > 1);
    if (twice !== undefined)
      return refuse(reply, 400, "invalid_request", `${twice} was sent more than once.`);
    return undefined;
  });
}
