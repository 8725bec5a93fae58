import { endpointPaths } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { readProtocolRequest } from "../forms/protocol-request.ts";
import { allowOrigin, preflight } from "./cors.ts";
import type { EndpointContext } from "./endpoint-context.ts";

/** `POST /revoke`: 200, and nothing to read, whether the token was known or not (RFC 7009 §2.2). */
export function revokeRoute(
  app: FastifyInstance,
  { addressOf, provider, browserOrigins }: EndpointContext,
): void {
  const { revocation: url } = endpointPaths;
  app.post(url, async (request, reply) => {
    await allowOrigin(request, reply, browserOrigins);
    await provider.revocation(readProtocolRequest(request, addressOf));
    return reply.header("cache-control", "no-store").send();
  });
  preflight(app, url, { methods: "POST", browserOrigins });
}
