import type { Provider } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import type { PublishDocument } from "./public-document.ts";

/**
 * The two well-known documents, which are one, at every address somebody may look for it. OpenID Connect appends the path
 * to the issuer; RFC 8414 puts it between host and path, also for the name of OpenID Connect; and clients that know either
 * way alone try both names by it. For an issuer without a path they are the same.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-3.1 | RFC 8414 §3.1} and §5
 * @see {@link https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationRequest | OpenID Connect Discovery §4.1}
 */
export function discoveryRoutes(
  app: FastifyInstance,
  {
    provider,
    publish,
    base,
  }: { readonly provider: Provider; readonly publish: PublishDocument; readonly base: string },
): void {
  const names = ["openid-configuration", "oauth-authorization-server"];
  const urls = names.flatMap((name) => [`${base}/.well-known/${name}`, `/.well-known/${name}${base}`]);
  for (const url of new Set(urls)) publish(app, url, () => provider.metadata());
}
