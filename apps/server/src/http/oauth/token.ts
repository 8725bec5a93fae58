import { endpointPaths } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { readProtocolRequest } from "../forms/protocol-request.ts";
import { allowOrigin, preflight } from "./cors.ts";
import type { EndpointContext } from "./endpoint-context.ts";

/** `POST /token`: form in, protocol call, JSON out (RFC 6749 §3.2). */
export function tokenRoute(
  app: FastifyInstance,
  { addressOf, provider, sendJson, browserOrigins }: EndpointContext,
): void {
  const { token: url } = endpointPaths;
  app.post(url, async (request, reply) => {
    if (request.headers.origin !== undefined) await allowOrigin(request, reply, browserOrigins);
    return sendJson(reply, await provider.token(readProtocolRequest(request, addressOf)));
  });
  preflight(app, url, { methods: "POST", browserOrigins });
}
