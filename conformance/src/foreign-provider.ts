import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

const require = createRequire(import.meta.url);

/** The part of `oidc-provider` that is used here; it brings no types of its own. */
interface OidcProvider {
  readonly default: new (
    issuer: string,
    configuration: object,
  ) => { callback(): (request: IncomingMessage, response: ServerResponse) => void };
}

/** Somebody else's provider, which rotates refresh tokens and ends everything when a spent one comes again. */
export async function startForeignProvider(client: {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
}): Promise<{ readonly issuer: string; stop(): void }> {
  const { default: Provider } = require("oidc-provider") as OidcProvider;
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [new URL("/", client.redirectUri).href],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
    ],
    cookies: { keys: ["for tests"] },
    features: { revocation: { enabled: true }, introspection: { enabled: true } },
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
  });
  server.on("request", provider.callback());
  return {
    issuer,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
