import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

const require = createRequire(import.meta.url);

/** The part of `oidc-provider` used here; it brings no types of its own. */
interface OidcProvider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
}
type OidcProviderClass = new (issuer: string, configuration: object) => OidcProvider;

/** An API that takes JWTs there. */
export const jwtAudience = "https://jwt.example";

/** Another implementation of an authorization server, to check our reading of the specifications against. */
export async function startForeignServer(audience: string): Promise<{ issuer: string; close(): void }> {
  const { default: Provider } = require("oidc-provider") as {
    default: OidcProviderClass;
  };
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { grant_types: ["client_credentials"], redirect_uris: [], response_types: [] };
  const provider = new Provider(issuer, {
    clients: [
      { ...client, client_id: "machine", client_secret: "machine-secret" },
      { ...client, client_id: "api", client_secret: "a:b+c% d" },
    ],
    scopes: ["read", "write"],
    features: {
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_: unknown, resource: string) =>
          resource === jwtAudience
            ? {
                scope: "read write",
                audience: resource,
                accessTokenFormat: "jwt",
                jwt: { sign: { alg: "RS256" } },
              }
            : { scope: "read write", audience, accessTokenFormat: "opaque" },
      },
    },
  });
  const handle = provider.callback();
  server.on("request", handle);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { issuer, close };
}
