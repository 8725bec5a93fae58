import { endpointPaths } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { readProtocolRequest } from "../forms/protocol-request.ts";
import type { EndpointContext } from "./endpoint-context.ts";

/** `POST /introspect`, for resource servers, which are no scripts: without CORS (RFC 7662 §2). */
export function introspectRoute(
  app: FastifyInstance,
  { addressOf, provider, sendJson }: EndpointContext,
): void {
  app.post(endpointPaths.introspection, async (request, reply) =>
    sendJson(reply, await provider.introspection(readProtocolRequest(request, addressOf))),
  );
}
