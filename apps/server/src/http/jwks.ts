import { endpointPaths } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { preflight, publicDocument } from "./cors.ts";
import type { EndpointContext } from "./endpoint-context.ts";

/** `GET /jwks`: the public keys, for everybody (RFC 7517 §5). */
export function jwksRoute(app: FastifyInstance, { provider, sendJson }: EndpointContext): void {
  const { jwks: url } = endpointPaths;
  app.get(url, async (_request, reply) => sendJson(reply.headers(publicDocument), await provider.jwks()));
  preflight(app, url, { methods: "GET", browserOrigins: "everybody" });
}
