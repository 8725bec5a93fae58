import * as oauth from "oauth4webapi";
import * as oidc from "openid-client";
import { beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, sharedInstance } from "./instance.ts";

/*
 * The implicit and hybrid flows behind their wall, as two strict libraries read them. Of the implicit ones they know `id_token`; those
 * with an access token are read here.
 */

const id = "legacy-app";
const client = {
  client_id: id,
  client_name: "Legacy App",
  redirect_uris: [callback],
  grant_types: ["authorization_code", "refresh_token", "implicit"],
  response_types: ["code", "id_token", "token id_token", "code id_token"],
  token_endpoint_auth_method: "client_secret_basic",
  scope: "openid profile email offline_access read",
  first_party: true,
};

const instance = sharedInstance("lenient");
let secret: string;
beforeAll(async () => {
  const made = await instance.administer(["clients", "import", "-"], JSON.stringify([client]));
  const [{ client_secret = "" } = {}] = made as readonly { readonly client_secret?: string }[];
  secret = client_secret;
});

function discover(use: (config: oidc.Configuration) => void): Promise<oidc.Configuration> {
  const execute = [oidc.allowInsecureRequests, use];
  return oidc.discovery(new URL(instance.issuer), id, undefined, oidc.ClientSecretBasic(secret), { execute });
}

describe("openid-client", () => {
  it("signs a person in by an ID token alone, which tells who it is (OpenID Connect Core §3.2, §5.4)", async () => {
    const config = await discover(oidc.useIdTokenResponseType);
    const [expectedState, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const asked = { redirect_uri: callback, scope: "openid email", state: expectedState, nonce };
    const url = oidc.buildAuthorizationUrl(config, asked);
    expect(url.searchParams.get("response_type")).toBe("id_token");
    const answer = await follow(url, aVisitor(instance));
    expect(answer.search).toBe("");
    const claims = await oidc.implicitAuthentication(config, answer, nonce, { expectedState });
    expect(claims).toMatchObject({ aud: id, nonce, email: "ada@example.org" });
  });

  it("signs a person in by code and ID token, and redeems the code (OpenID Connect Core §3.3)", async () => {
    const config = await discover(oidc.useCodeIdTokenResponseType);
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: "openid offline_access read",
      state: expectedState,
      nonce: expectedNonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    const answer = await follow(url, aVisitor(instance));
    const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
    const tokens = await oidc.authorizationCodeGrant(config, answer, checks);
    expect(tokens.refresh_token).toBeDefined();
    expect(tokens.claims()).toMatchObject({ aud: id, nonce: expectedNonce });
  });
});

describe("oauth4webapi", () => {
  it("reads code and ID token of one answer, and refuses a code that was put in another's place", async () => {
    const issuer = new URL(instance.issuer);
    const insecure = { [oauth.allowInsecureRequests]: true };
    const discovered = await oauth.discoveryRequest(issuer, insecure);
    const server = await oauth.processDiscoveryResponse(issuer, discovered);
    const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
    const url = new URL(server.authorization_endpoint ?? "");
    url.search = new URLSearchParams({
      client_id: id,
      redirect_uri: callback,
      response_type: "id_token code",
      scope: "openid",
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(oauth.generateRandomCodeVerifier()),
      code_challenge_method: "S256",
    }).toString();
    const answer = await follow(url, aVisitor(instance));
    const validate = (given: URL) =>
      oauth.validateCodeIdTokenResponse(server, { client_id: id }, given, nonce, state, undefined, insecure);
    expect((await validate(answer)).get("code")).toMatch(/^gwac_/);
    const other = new URL(answer);
    other.hash = other.hash.replace(/code=[^&]+/, "code=gwac_another");
    await expect(validate(other)).rejects.toThrow("c_hash");
  });
});

describe("an access token from the authorization endpoint", () => {
  it("opens userinfo, and comes without a refresh token (RFC 6749 §4.2.2)", async () => {
    const url = new URL("/authorize", instance.issuer);
    url.search = new URLSearchParams({
      client_id: id,
      redirect_uri: callback,
      response_type: "token",
      scope: "openid email",
      state: "s",
    }).toString();
    const answer = new URLSearchParams((await follow(url, aVisitor(instance))).hash.slice(1));
    expect([...answer.keys()]).toEqual(["access_token", "token_type", "expires_in", "scope", "iss", "state"]);
    const authorization = `Bearer ${answer.get("access_token") ?? ""}`;
    const userinfo = await fetch(new URL("/userinfo", instance.issuer), { headers: { authorization } });
    await expect(userinfo.json()).resolves.toMatchObject({ email: "ada@example.org" });
  });

  it("is refused to an app that is not registered for it, in the fragment and with a sentence that says why", async () => {
    const url = new URL("/authorize", instance.issuer);
    const asked = { client_id: "web-app", redirect_uri: callback, response_type: "token", scope: "read" };
    url.search = new URLSearchParams(asked).toString();
    const answer = new URLSearchParams((await follow(url, aVisitor(instance))).hash.slice(1));
    expect(answer.get("error")).toBe("unauthorized_client");
    expect(answer.get("error_description")).toContain("not registered for the grant type implicit");
  });
});
