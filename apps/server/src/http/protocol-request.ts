import type { ProtocolRequest } from "@grantway/protocol";
import type { FastifyRequest } from "fastify";
import { parseForm } from "./form.ts";
import { readQuery } from "./query.ts";

/**
 * The request as plain data. The body is text here: see {@link acceptForms}.
 *
 * @throws {OAuthError} `invalid_request` when the body or the query is malformed.
 */
export function readProtocolRequest(request: FastifyRequest): ProtocolRequest {
  const { authorization } = request.headers;
  const parameters = parseForm(readBody(request));
  if (!request.url.includes("?")) return { parameters, authorization };
  return { parameters, query: readQuery(request.url), authorization };
}

/** The body as it came; empty when there was none. */
export function readBody(request: FastifyRequest): string {
  return typeof request.body === "string" ? request.body : "";
}
