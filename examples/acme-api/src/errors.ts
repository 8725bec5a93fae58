import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";

/** Every error as `{"error", "error_description"}`, with the codes of RFC 6750 where they fit. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return refuse(reply, status, codes[status] ?? "invalid_request", error.message);
    request.log.error(error);
    return refuse(reply, 500, "server_error", `This is our mistake. Request ${request.id}.`);
  });
  app.setNotFoundHandler((_, reply) => refuse(reply, 404, "not_found", "There is no such operation."));
}

const codes: Readonly<Record<number, string>> = {
  413: "too_large",
  415: "unsupported_media_type",
};

/** Sends one error. */
export function refuse(
  reply: FastifyReply,
  status: number,
  error: string,
  description: string,
): FastifyReply {
  return reply.code(status).send({ error, error_description: description });
}
