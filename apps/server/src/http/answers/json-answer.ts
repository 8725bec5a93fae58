import type { FastifyReply } from "fastify";
import type { Headers } from "./security-headers.ts";

/** Sends a value as JSON with headers that were made once. No schema, no serializer: the hottest paths end here. */
export type SendJson = (reply: FastifyReply, value: unknown) => FastifyReply;

/** @param json - the headers of every JSON answer. */
export function createSendJson(json: Headers): SendJson {
  return (reply, value) => reply.headers(json).send(JSON.stringify(value));
}
