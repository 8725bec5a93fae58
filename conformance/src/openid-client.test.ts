import * as oidc from "openid-client";
import { describe, expect, it } from "vitest";
import { aVisitor, callback, follow, type Registered, sharedInstance } from "./instance.ts";

/* `openid-client` is certified and strict: every flow it completes, it also checked. */

const instance = sharedInstance();

function discover({ id, secret }: Registered, authentication?: oidc.ClientAuth): Promise<oidc.Configuration> {
  const execute = [oidc.allowInsecureRequests];
  return oidc.discovery(
    new URL(instance.issuer),
    id,
    undefined,
    authentication ?? oidc.ClientSecretBasic(secret),
    {
      execute,
    },
  );
}

/** Goes through the authorization code flow with everything a careful client sends and checks. */
async function signInWith(
  config: oidc.Configuration,
  scope: string,
): Promise<Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>> {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const expectedNonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope,
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  const answer = await follow(url, aVisitor(instance));
  return oidc.authorizationCodeGrant(config, answer, {
    pkceCodeVerifier,
    expectedState,
    expectedNonce,
    idTokenExpected: true,
  });
}

const everything = "openid profile email groups offline_access read";

describe("openid-client", () => {
  it("discovers the provider by OpenID Connect Discovery and by RFC 8414", async () => {
    for (const algorithm of ["oidc", "oauth2"] as const) {
      const execute = [oidc.allowInsecureRequests];
      const config = await oidc.discovery(new URL(instance.issuer), "web-app", undefined, undefined, {
        algorithm,
        execute,
      });
      expect(config.serverMetadata().issuer).toBe(instance.issuer);
      expect(config.serverMetadata().supportsPKCE()).toBe(true);
    }
  });

  it("signs a person in, reads userinfo, refreshes, introspects and revokes", async () => {
    const config = await discover(instance.webApp);
    const tokens = await signInWith(config, everything);
    const claims = tokens.claims();
    expect(tokens.scope).toBe(everything);

    const userinfo = await oidc.fetchUserInfo(config, tokens.access_token, claims?.sub ?? "");
    expect(userinfo).toMatchObject({
      sub: claims?.sub,
      preferred_username: "ada",
      email: "ada@example.org",
      groups: [],
    });

    const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? "");
    expect(refreshed.refresh_token).not.toBe(tokens.refresh_token);
    expect(refreshed.claims()?.sub).toBe(claims?.sub);

    const asApi = await discover(instance.apiServer);
    expect(await oidc.tokenIntrospection(asApi, refreshed.access_token)).toMatchObject({
      active: true,
      scope: "read",
      username: "ada",
      client_id: "web-app",
    });
    await oidc.tokenRevocation(config, refreshed.refresh_token ?? "");
    expect(await oidc.tokenIntrospection(asApi, refreshed.access_token)).toEqual({ active: false });
    await expect(oidc.refreshTokenGrant(config, refreshed.refresh_token ?? "")).rejects.toMatchObject({
      error: "invalid_grant",
    });
  });

  it("does the same as a public client", async () => {
    const config = await discover(instance.browserApp, oidc.None());
    const tokens = await signInWith(config, everything);
    const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? "", {
      scope: "openid read",
    });
    expect(refreshed.scope).toBe("openid read");
  });

  it("gets a token for the client itself, by either way of sending its secret", async () => {
    for (const [client, method] of [
      [instance.webApp, oidc.ClientSecretBasic(instance.webApp.secret)],
      [instance.ownApp, oidc.ClientSecretPost(instance.ownApp.secret)],
    ] as const) {
      const tokens = await oidc.clientCredentialsGrant(await discover(client, method), { scope: "read" });
      expect(tokens).toMatchObject({ token_type: "bearer", scope: "read" });
    }
  });

  it("pushes its request ahead, RFC 9126, and is told at once what is wrong with one", async () => {
    const config = await discover(instance.webApp);
    const verifier = oidc.randomPKCECodeVerifier();
    const asked = {
      redirect_uri: callback,
      scope: "openid read",
      state: oidc.randomState(),
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    };
    const url = await oidc.buildAuthorizationUrlWithPAR(config, asked);
    expect([...url.searchParams.keys()].toSorted()).toEqual(["client_id", "request_uri"]);
    const answer = await follow(url, aVisitor(instance));
    const checks = { pkceCodeVerifier: verifier, expectedState: asked.state };
    expect((await oidc.authorizationCodeGrant(config, answer, checks)).scope).toBe("openid read");
    const elsewhere = { ...asked, redirect_uri: "https://elsewhere.example/" };
    await expect(oidc.buildAuthorizationUrlWithPAR(config, elsewhere)).rejects.toMatchObject({
      error: "invalid_request",
      status: 400,
    });
  });

  it("learns that the person said no", async () => {
    const config = await discover(instance.webApp);
    const verifier = oidc.randomPKCECodeVerifier();
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: "openid",
      state: "s",
      prompt: "consent",
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    const person = aVisitor(instance);
    let page = await person.open(url);
    page = await person.submit(page, { login: "grace", password: "correct horse battery staple" });
    page = await person.submit(page, {}, { name: "decision", value: "deny" });
    const exchange = oidc.authorizationCodeGrant(config, page.url, {
      pkceCodeVerifier: verifier,
      expectedState: "s",
    });
    await expect(exchange).rejects.toMatchObject({ error: "access_denied" });
  });
});
