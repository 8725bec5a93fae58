import { endpointPaths } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { allowOrigin, preflight } from "./cors.ts";
import type { EndpointContext } from "./endpoint-context.ts";
import { readProtocolRequest } from "./protocol-request.ts";

/** `GET` and `POST /userinfo` (OpenID Connect Core §5.3.1). */
export function userinfoRoute(
  app: FastifyInstance,
  { addressOf, provider, sendJson, browserOrigins }: EndpointContext,
): void {
  const { userinfo: url } = endpointPaths;
  app.route({
    method: ["GET", "POST"],
    url,
    async handler(request, reply) {
      await allowOrigin(request, reply, browserOrigins);
      return sendJson(reply, await provider.userinfo(readProtocolRequest(request, addressOf)));
    },
  });
  preflight(app, url, { methods: "GET, POST", browserOrigins });
}
