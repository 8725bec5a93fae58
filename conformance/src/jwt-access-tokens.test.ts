import * as oauth from "oauth4webapi";
import { beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, registerClient, type Registered, sharedInstance } from "./instance.ts";

/* JWT access tokens, RFC 9068, as `oauth4webapi` validates them, over HTTP. */

const api = "https://signed.example";
const insecure = { [oauth.allowInsecureRequests]: true };

const instance = sharedInstance();
let server: oauth.AuthorizationServer;
let client: oauth.Client;
let proof: oauth.ClientAuth;
let resourceServer: Registered;

beforeAll(async () => {
  await instance.administer(["apis", "create", api, "--name", "Signed"]);
  await instance.administer([
    "scopes",
    "create",
    "signed",
    "--api",
    api,
    "--title",
    "Signed",
    "--access",
    "see",
  ]);
  await instance.administer(["apis", "update", api, "--token-format", "jwt"]);
  const scope = "openid offline_access signed";
  const app = await registerClient(instance, { client_id: "jwt-app", scope });
  resourceServer = await registerClient(instance, {
    client_id: "jwt-api",
    grant_types: [],
    redirect_uris: [],
    introspects: [api],
  });
  const issuer = new URL(instance.issuer);
  const discovered = await oauth.discoveryRequest(issuer, { ...insecure, algorithm: "oauth2" });
  server = await oauth.processDiscoveryResponse(issuer, discovered);
  client = { client_id: app.id };
  proof = oauth.ClientSecretBasic(app.secret);
});

/** The tokens of a person who said yes. */
async function signIn(): Promise<oauth.TokenEndpointResponse> {
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(server.authorization_endpoint ?? "");
  const state = oauth.generateRandomState();
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: callback,
    response_type: "code",
    scope: "openid offline_access signed",
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  const answer = await follow(url, aVisitor(instance));
  const parameters = oauth.validateAuthResponse(server, client, answer, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    proof,
    parameters,
    callback,
    verifier,
    insecure,
  );
  return oauth.processAuthorizationCodeResponse(server, client, response);
}

async function own(): Promise<string> {
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    proof,
    { scope: "signed" },
    insecure,
  );
  return (await oauth.processClientCredentialsResponse(server, client, response)).access_token;
}

function presented(token: string): Request {
  return new Request(`${api}/mine`, { headers: { authorization: `Bearer ${token}` } });
}

describe("JWT access tokens", () => {
  it("are validated by an independent library, for a person and for a client", async () => {
    const { access_token: token } = await signIn();
    const claims = await oauth.validateJwtAccessToken(server, presented(token), api, insecure);
    expect(claims).toMatchObject({
      iss: instance.issuer,
      aud: api,
      client_id: "jwt-app",
      scope: "openid offline_access signed",
      auth_time: expect.any(Number) as number,
    });
    const ofClient = await oauth.validateJwtAccessToken(server, presented(await own()), api, insecure);
    expect(ofClient).toMatchObject({ sub: "jwt-app", scope: "signed" });
    const elsewhere = oauth.validateJwtAccessToken(server, presented(token), "urn:other", insecure);
    await expect(elsewhere).rejects.toThrow();
  });

  it("are no ID tokens, and ID tokens are none of them (§5)", async () => {
    const { id_token: idToken = "" } = await signIn();
    const taken = oauth.validateJwtAccessToken(server, presented(idToken), client.client_id, insecure);
    await expect(taken).rejects.toThrow();
  });

  it("end at once for an API that asks, and for others with their time", async () => {
    const token = await own();
    const asking = { client_id: resourceServer.id };
    const asApi = oauth.ClientSecretBasic(resourceServer.secret);
    const ask = async () => {
      const response = await oauth.introspectionRequest(server, asking, asApi, token, insecure);
      return oauth.processIntrospectionResponse(server, asking, response);
    };
    expect(await ask()).toMatchObject({ active: true, scope: "signed", aud: [api] });
    const revoked = await oauth.revocationRequest(server, client, proof, token, insecure);
    await oauth.processRevocationResponse(revoked);
    expect(await ask()).toEqual({ active: false });
    const alone = oauth.validateJwtAccessToken(server, presented(token), api, insecure);
    expect(await alone).toMatchObject({ aud: api });
  });
});
