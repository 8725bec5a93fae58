import { networkOf } from "@grantway/identity";
import type { DeviceOrigin, ProtocolRequest, ResourceMethod, ResourceRequest } from "@grantway/protocol";
import type { FastifyRequest } from "fastify";
import { malformed } from "../answers/malformed.ts";
import type { ClientAddress } from "../connection/client-address.ts";
import { programName } from "../visits/program-name.ts";
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
  const origin = () => originOf(addressOf(request.raw), request.headers["user-agent"]);
  const requestId = () => request.id;
  const read = { parameters, authorization, network, origin, requestId, ...possessionOf(request) };
  return request.url.includes("?") ? { ...read, query: readQuery(request.url) } : read;
}

/** A request about a thing, whose body is JSON, see `acceptDocuments`. */
export function readResourceRequest(
  request: FastifyRequest,
  method: ResourceMethod,
  addressOf: ClientAddress,
): ResourceRequest {
  const { authorization } = request.headers;
  const network = () => networkOf(addressOf(request.raw));
  const requestId = () => request.id;
  const document = request.body === otherBody ? undefined : request.body;
  const read = { method, document, parameters: parseForm(""), authorization, network, requestId };
  return request.url.includes("?") ? { ...read, query: readQuery(request.url) } : read;
}

/** The proof of possession that came along, with the request it has to be for (RFC 9449 §4.3). Sent twice, the head is malformed. */
export function possessionOf(
  request: Pick<FastifyRequest, "headers" | "method" | "url">,
): Pick<ProtocolRequest, "possession"> {
  const proof = request.headers["dpop"];
  if (typeof proof !== "string") return {};
  const [path = ""] = request.url.split("?");
  return { possession: { proof, method: request.method, path } };
}

/** Where a request came from, as a person is told of it. */
export function originOf(address: string, userAgent: string | undefined): DeviceOrigin {
  const program = programName(userAgent);
  return program === undefined ? { address } : { address, program };
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
