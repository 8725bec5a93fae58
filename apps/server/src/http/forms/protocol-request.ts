import { networkOf } from "@grantway/identity";
import type { ProtocolRequest } from "@grantway/protocol";
import type { FastifyRequest } from "fastify";
import { malformed } from "../answers/malformed.ts";
import type { ClientAddress } from "../connection/client-address.ts";
import { otherBody } from "./accept-forms.ts";
import { parseForm } from "./form.ts";
import { readQuery } from "./query.ts";

/**
 * The request as plain data. The body is text here: see {@link acceptForms}.
 *
 * @throws {OAuthError} `invalid_request` when the body or the query is malformed.
 */
export function readProtocolRequest(request: FastifyRequest, addressOf: ClientAddress): ProtocolRequest {
  const { authorization } = request.headers;
  const parameters = parseForm(readBody(request));
  const network = () => networkOf(addressOf(request.raw));
  const requestId = () => request.id;
  if (!request.url.includes("?")) return { parameters, authorization, network, requestId };
  return { parameters, query: readQuery(request.url), authorization, network, requestId };
}

/**
 * The body as it came; empty when there was none.
 *
 * @throws {OAuthError} `invalid_request` when there is one of another media type.
 */
export function readBody(request: FastifyRequest): string {
  if (request.body === otherBody) throw malformed("noForm");
  return typeof request.body === "string" ? request.body : "";
}
