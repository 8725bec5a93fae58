import { endpointPaths } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { otherBody } from "../forms/accept-forms.ts";
import { readProtocolRequest } from "../forms/protocol-request.ts";
import { allowOrigin, preflight } from "./cors.ts";
import type { EndpointContext } from "./endpoint-context.ts";

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
      // The token is in the header: no other body than a form could hold a second one (RFC 6750 §2.2).
      if (request.body === otherBody) request.body = undefined;
      await allowOrigin(request, reply, browserOrigins);
      return sendJson(reply, await provider.userinfo(readProtocolRequest(request, addressOf)));
    },
  });
  preflight(app, url, { methods: "GET, POST", browserOrigins });
}
