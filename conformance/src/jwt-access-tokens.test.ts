import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, startInstance, type Instance } from "./instance.ts";

/* JWT access tokens, RFC 9068, as `oauth4webapi` validates them, over HTTP. */

const notes = "https://notes.example";
const insecure = { [oauth.allowInsecureRequests]: true };

let instance: Instance;
let server: oauth.AuthorizationServer;
let client: oauth.Client;
let proof: oauth.ClientAuth;

beforeAll(async () => {
  instance = await startInstance();
  await instance.administer(["apis", "update", notes, "--token-format", "jwt"]);
  const issuer = new URL(instance.issuer);
  const discovered = await oauth.discoveryRequest(issuer, { ...insecure, algorithm: "oauth2" });
  server = await oauth.processDiscoveryResponse(issuer, discovered);
  client = { client_id: instance.webApp.id };
  proof = oauth.ClientSecretBasic(instance.webApp.secret);
});
afterAll(() => instance.remove());

/** The tokens of a person who said yes. */
async function signIn(): Promise<oauth.TokenEndpointResponse> {
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(server.authorization_endpoint ?? "");
  const state = oauth.generateRandomState();
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: callback,
    response_type: "code",
    scope: "openid offline_access read",
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
    { scope: "read" },
    insecure,
  );
  return (await oauth.processClientCredentialsResponse(server, client, response)).access_token;
}

function presented(token: string): Request {
  return new Request(`${notes}/mine`, { headers: { authorization: `Bearer ${token}` } });
}

describe("JWT access tokens", () => {
  it("are validated by an independent library, for a person and for a client", async () => {
    const { access_token: token } = await signIn();
    const claims = await oauth.validateJwtAccessToken(server, presented(token), notes, insecure);
    expect(claims).toMatchObject({
      iss: instance.issuer,
      aud: notes,
      client_id: "web-app",
      scope: "openid offline_access read",
      auth_time: expect.any(Number) as number,
    });
    const ofClient = await oauth.validateJwtAccessToken(server, presented(await own()), notes, insecure);
    expect(ofClient).toMatchObject({ sub: "web-app", scope: "read" });
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
    const api = { client_id: instance.apiServer.id };
    const asApi = oauth.ClientSecretBasic(instance.apiServer.secret);
    const ask = async () => {
      const response = await oauth.introspectionRequest(server, api, asApi, token, insecure);
      return oauth.processIntrospectionResponse(server, api, response);
    };
    expect(await ask()).toMatchObject({ active: true, scope: "read", aud: [notes] });
    const revoked = await oauth.revocationRequest(server, client, proof, token, insecure);
    await oauth.processRevocationResponse(revoked);
    expect(await ask()).toEqual({ active: false });
    const alone = oauth.validateJwtAccessToken(server, presented(token), notes, insecure);
    expect(await alone).toMatchObject({ aud: notes });
  });
});
