import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { generateKeyPairSync } from "node:crypto";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { registerGrants, type GrantHost, type GrantRules } from "./foreign-grants.ts";

const require = createRequire(import.meta.url);

/** The part of `oidc-provider` used here; it brings no types of its own. */
interface OidcProvider {
  readonly default: new (
    issuer: string,
    configuration: object,
  ) => GrantHost & { callback(): (request: IncomingMessage, response: ServerResponse) => void };
  readonly errors: Pick<GrantRules, "InvalidGrant">;
}

/** Somebody else's provider that runs. */
export interface ForeignProvider {
  readonly issuer: string;
  /** The one person whose password the password grant knows; the sign-in pages take any name and password. */
  readonly person: string;
  readonly password: string;
  /** Signs assertions that it accepts; PEM. */
  readonly assertionKey: string;
  stop(): void;
}

const urn = "urn:ietf:params:oauth:grant-type";

/** Starts one, with every grant this client knows. */
export async function startForeignProvider(): Promise<ForeignProvider> {
  const { default: Provider, errors } = require("oidc-provider") as OidcProvider;
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const [person, password] = ["grace", "correct horse battery staple"];
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "cli",
        application_type: "native",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/callback"],
        grant_types: ["authorization_code", "refresh_token", `${urn}:device_code`],
        response_types: ["code"],
      },
      {
        client_id: "machine",
        client_secret: "a machine's secret",
        redirect_uris: [],
        response_types: [],
        grant_types: ["client_credentials", "password", `${urn}:jwt-bearer`, `${urn}:token-exchange`],
      },
    ],
    cookies: { keys: ["for tests"] },
    scopes: ["openid", "offline_access", "tools", "admin"],
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      introspection: { enabled: true },
      registration: { enabled: true },
      registrationManagement: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: async () => ({ scope: "tools admin", accessTokenFormat: "opaque" }),
        useGrantedResource: async () => true,
      },
      revocation: { enabled: true },
      userinfo: { enabled: true },
    },
  });
  registerGrants(provider, { issuer, person, password, assertionKey: publicKey, ...errors });
  server.on("request", provider.callback());
  return {
    issuer,
    person,
    password,
    assertionKey: privateKey.export({ type: "pkcs8", format: "pem" }),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
