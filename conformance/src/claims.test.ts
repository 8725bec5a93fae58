import * as oidc from "openid-client";
import { beforeAll, expect, it } from "vitest";
import { aVisitor, callback, follow, sharedInstance } from "./instance.ts";

/* What a client asks for by `claims`, `acr_values` and `prompt`, as `openid-client` asks and checks. */

const instance = sharedInstance();
let config: oidc.Configuration;
beforeAll(async () => {
  const { id, secret } = instance.webApp;
  const execute = [oidc.allowInsecureRequests];
  const authentication = oidc.ClientSecretBasic(secret);
  config = await oidc.discovery(new URL(instance.issuer), id, undefined, authentication, { execute });
});

async function ask(parameters: Record<string, string>) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: "openid",
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
    ...parameters,
  });
  return { answer: await follow(url, aVisitor(instance)), pkceCodeVerifier };
}

const claims = JSON.stringify({
  userinfo: { preferred_username: { essential: true } },
  id_token: { email: { essential: true }, acr: null },
});

it("puts claims where they were asked for, and says how strong the sign-in was (OpenID Connect Core §5.5)", async () => {
  expect(config.serverMetadata()).toMatchObject({ claims_parameter_supported: true });
  const { answer, pkceCodeVerifier } = await ask({ claims, acr_values: "phr", max_age: "60" });
  const tokens = await oidc.authorizationCodeGrant(config, answer, { pkceCodeVerifier, maxAge: 60 });
  const told = tokens.claims();
  expect(told).toMatchObject({ email: "ada@example.org", acr: "urn:grantway:acr:one-factor" });
  const userinfo = await oidc.fetchUserInfo(config, tokens.access_token, told?.sub ?? "");
  expect(userinfo.preferred_username).toBe("ada");
});

it.each([
  [
    "an acr that nobody reaches",
    { claims: '{"id_token":{"acr":{"essential":true,"values":["phr"]}}}' },
    "unmet_authentication_requirements",
  ],
  ["claims that are no JSON", { claims: "{" }, "invalid_request"],
  ["an account of their own", { prompt: "create" }, "invalid_request"],
])("tells the client what is refused: %s", async (_, parameters, error) => {
  const { answer } = await ask(parameters);
  expect(answer.searchParams.get("error")).toBe(error);
});
