import { endpointPaths } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import type { EndpointContext } from "./endpoint-context.ts";

/** `GET /jwks`: the public keys, for everybody (RFC 7517 §5). */
export function jwksRoute(app: FastifyInstance, { provider, publish }: EndpointContext): void {
  publish(app, endpointPaths.jwks, () => provider.jwks());
}
