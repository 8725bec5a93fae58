import * as oauth from "oauth4webapi";
import { beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, sharedInstance } from "./instance.ts";

/* `oauth4webapi` validates each answer itself, at a low level, as an independent reading of the RFCs. */

const instance = sharedInstance();
let server: oauth.AuthorizationServer;
const insecure = { [oauth.allowInsecureRequests]: true };

beforeAll(async () => {
  const issuer = new URL(instance.issuer);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
});

interface Flow {
  readonly client: oauth.Client;
  readonly authentication: oauth.ClientAuth;
}

function webApp(): Flow {
  return {
    client: { client_id: instance.webApp.id },
    authentication: oauth.ClientSecretBasic(instance.webApp.secret),
  };
}

async function codeFlow(
  { client, authentication }: Flow,
  scope: string,
): Promise<oauth.TokenEndpointResponse> {
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const url = new URL(server.authorization_endpoint ?? "");
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: callback,
    response_type: "code",
    scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  const answer = oauth.validateAuthResponse(server, client, await follow(url, aVisitor(instance)), state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    answer,
    callback,
    verifier,
    insecure,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(server, response, insecure);
  return tokens;
}

describe("oauth4webapi", () => {
  it("completes the code flow with PKCE, checks the signature, reads userinfo", async () => {
    const flow = webApp();
    const tokens = await codeFlow(flow, "openid email offline_access read");
    const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? "";
    const response = await oauth.userInfoRequest(server, flow.client, tokens.access_token, insecure);
    const userinfo = await oauth.processUserInfoResponse(server, flow.client, subject, response);
    expect(userinfo).toMatchObject({ email: "ada@example.org", email_verified: false });
  });

  it("refreshes, introspects and revokes", async () => {
    const flow = webApp();
    const { client, authentication } = flow;
    const tokens = await codeFlow(flow, "openid offline_access read");
    const refreshed = await oauth.processRefreshTokenResponse(
      server,
      client,
      await oauth.refreshTokenGrantRequest(
        server,
        client,
        authentication,
        tokens.refresh_token ?? "",
        insecure,
      ),
    );
    const introspect = async (): Promise<oauth.IntrospectionResponse> =>
      oauth.processIntrospectionResponse(
        server,
        client,
        await oauth.introspectionRequest(server, client, authentication, refreshed.access_token, insecure),
      );
    expect(await introspect()).toMatchObject({ active: true, client_id: "web-app" });
    const revoked = await oauth.revocationRequest(
      server,
      client,
      authentication,
      refreshed.access_token,
      insecure,
    );
    await oauth.processRevocationResponse(revoked);
    expect(await introspect()).toEqual({ active: false });
  });

  it("gets a token for the client itself", async () => {
    const { client, authentication } = webApp();
    const parameters = new URLSearchParams({ scope: "read write" });
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      authentication,
      parameters,
      insecure,
    );
    const tokens = await oauth.processClientCredentialsResponse(server, client, response);
    expect(tokens).toMatchObject({ scope: "read write", expires_in: 900 });
    expect(tokens).not.toHaveProperty("refresh_token");
  });
});
