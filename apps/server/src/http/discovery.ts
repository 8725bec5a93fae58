import type { FastifyInstance } from "fastify";
import { preflight, publicDocument } from "./cors.ts";
import type { EndpointContext } from "./endpoint-context.ts";

/**
 * The two well-known documents, which are one. OpenID Connect appends the path to the issuer; RFC 8414 puts it between
 * host and path, which differs for an issuer that has a path.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-3.1 | RFC 8414 §3.1}
 * @see {@link https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationRequest | OpenID Connect Discovery §4.1}
 */
export function discoveryRoutes(
  app: FastifyInstance,
  { provider, sendJson, base }: EndpointContext & { readonly base: string },
): void {
  const urls = [`${base}/.well-known/openid-configuration`, `/.well-known/oauth-authorization-server${base}`];
  for (const url of urls) {
    app.get(url, async (_request, reply) =>
      sendJson(reply.headers(publicDocument), await provider.metadata()),
    );
    preflight(app, url, { methods: "GET", browserOrigins: "everybody" });
  }
}
