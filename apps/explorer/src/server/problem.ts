import type { FastifyReply } from "fastify";
import type { ExplorerProblem } from "../contract.ts";

const titles: Readonly<Record<number, string>> = {
  400: "Not understood",
  403: "Not allowed",
  404: "Not found",
  413: "Too large",
  502: "Not to be had",
};

/** Answers that something is not to be had: RFC 9457. @param detail - a sentence for people. */
export function problem(reply: FastifyReply, status: number, kind: string, detail: string): FastifyReply {
  const body: ExplorerProblem = {
    type: `urn:grantway:explorer:${kind}`,
    title: titles[status] ?? "Failed",
    status,
    detail,
  };
  return reply.code(status).header("cache-control", "no-store").type("application/problem+json").send(body);
}
