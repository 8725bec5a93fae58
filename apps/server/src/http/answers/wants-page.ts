import type { FastifyRequest } from "fastify";

/** Whether a browser asks: browsers name HTML, programs say that anything will do. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.headers.accept?.includes("text/html") === true;
}
