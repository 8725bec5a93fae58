import type { FastifyReply, FastifyRequest } from "fastify";

/** The query, with every value of a name that was sent more than once. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, "http://stand-in").searchParams;
}

/** A 400 in the form of these APIs. */
export function refuse(reply: FastifyReply, error: string, status = 400): FastifyReply {
  return reply.code(status).send({ error });
}
