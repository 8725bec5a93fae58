import type { FastifyRequest } from "fastify";

/** What was sent as a form; nothing when it was sent as anything else. */
export function formOf({ body }: FastifyRequest): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams();
}
