/*
 * The peer, `oidc-provider`, as a process of its own with production settings: opaque tokens, secrets over HTTP Basic,
 * PKCE, rotating refresh tokens, ES256, no debug output, no development pages. It keeps everything in memory. Codes and
 * first tokens are made in the process, through its own models, because its browser flow is not measured.
 */
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";
import { createMapAdapters } from "./map-adapter.ts";
import { setup } from "./server.ts";

const account = "bench-person";
const adapterOf = createMapAdapters();
for (const client of registeredClients())
  await adapterOf("Client").upsert(client.client_id, client, Infinity);
const provider = new Provider("http://127.0.0.1", await configuration());
const server = createServer(provider.callback());
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
const grantId = await grant();

process.on("message", (message) => {
  const { codes } = message as { codes: number };
  void mint(codes).then((minted) => process.send?.({ codes: minted }));
});
process.on("disconnect", () => process.exit());

/** Clients are in the store, as ours are: both may be registered and changed while the server runs. */
function registeredClients() {
  const client = { token_endpoint_auth_method: "client_secret_basic", id_token_signed_response_alg: "ES256" };
  return [
    {
      ...client,
      client_id: setup.machine.id,
      client_secret: setup.machine.secret,
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
    },
    {
      ...client,
      client_id: setup.app.id,
      client_secret: setup.app.secret,
      grant_types: ["authorization_code", "refresh_token"],
      redirect_uris: [setup.redirectUri],
      response_types: ["code"],
      application_type: "native",
    },
    {
      ...client,
      client_id: setup.api.id,
      client_secret: setup.api.secret,
      grant_types: [],
      redirect_uris: [],
      response_types: [],
    },
  ];
}

async function configuration() {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return {
    adapter: adapterOf,
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "ES256", use: "sig" }] },
    scopes: ["openid", "offline_access", "read", setup.jwt.scope],
    findAccount: async (_: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    cookies: { keys: ["only-signs-cookies-that-nobody-asks-for"] },
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    pkce: { required: () => true },
    ttl: {
      AccessToken: 900,
      AuthorizationCode: 900,
      ClientCredentials: 900,
      Grant: 86_400,
      IdToken: 900,
      Interaction: 3600,
      RefreshToken: 86_400,
      Session: 86_400,
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      // As with ours, proofs hold a nonce of the server and count once.
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
      introspection: {
        enabled: true,
        // As ours does, an API may introspect the tokens that are for it.
        allowedPolicy: (_: unknown, __: unknown, token: { readonly aud?: string }) =>
          token.aud === setup.audience,
      },
      // As with ours, tokens name the API they are for.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => setup.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_: unknown, audience: string) => ({
          audience,
          accessTokenTTL: 900,
          ...(audience === setup.jwt.audience
            ? { scope: setup.jwt.scope, accessTokenFormat: "jwt", jwt: { sign: { alg: "ES256" } } }
            : { scope: "read", accessTokenFormat: "opaque" }),
        }),
      },
      revocation: { enabled: true },
    },
  };
}

async function grant(): Promise<string> {
  const made = new provider.Grant({ accountId: account, clientId: setup.app.id });
  made.addOIDCScope("offline_access");
  made.addResourceScope(setup.audience, "read");
  return made.save();
}

async function mint(count: number): Promise<readonly string[]> {
  const client = await provider.Client.find(setup.app.id);
  const challenge = createHash("sha256").update(setup.verifier).digest("base64url");
  const codes: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const code = new provider.AuthorizationCode({
      accountId: account,
      authTime: Math.floor(Date.now() / 1000),
      client,
      codeChallenge: challenge,
      codeChallengeMethod: "S256",
      grantId,
      redirectUri: setup.redirectUri,
      resource: setup.audience,
      scope: setup.scope,
    });
    codes.push(await code.save());
  }
  return codes;
}
