import { aPerson } from "@grantway/tools/services";
import * as oidc from "openid-client";
import { expect, it } from "vitest";
import { callback, type SharedInstance, sharedInstance } from "./instance.ts";

/* Initiating User Registration via OpenID Connect 1.0, as `openid-client` asks and checks: with `prompt=create`, sent ahead as well. */

async function clientOf({ issuer, webApp }: SharedInstance): Promise<oidc.Configuration> {
  const authentication = oidc.ClientSecretBasic(webApp.secret);
  const execute = [oidc.allowInsecureRequests];
  return oidc.discovery(new URL(issuer), webApp.id, undefined, authentication, { execute });
}

const verifier = oidc.randomPKCECodeVerifier();

async function request(prompt = "create") {
  return {
    redirect_uri: callback,
    scope: "openid email",
    prompt,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
}

it("makes an account on the way to the app, which is told of that person (§4)", async () => {
  const instance = sharedInstance("lenient");
  const config = await clientOf(instance);
  expect(config.serverMetadata()["prompt_values_supported"]).toContain("create");
  for (const [username, ask] of [
    ["edith", oidc.buildAuthorizationUrl],
    ["joan", oidc.buildAuthorizationUrlWithPAR],
  ] as const) {
    const person = aPerson(instance.issuer);
    const form = await person.open(await ask(config, await request()));
    expect(form.url.pathname).toBe("/sign-up");
    const email = `${username}@example.org`;
    const profile = { username, email, name: username, password: "a ship in port is safe" };
    const asked = await person.submit(form, profile);
    expect(asked.url.pathname).toBe("/consent");
    const answer = await person.submit(asked, {}, { name: "decision", value: "allow" });
    const tokens = await oidc.authorizationCodeGrant(config, answer.url, { pkceCodeVerifier: verifier });
    const userinfo = await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? "");
    expect(userinfo).toMatchObject({ email, email_verified: false });
  }
});

it("is refused where nobody makes an account, which discovery says (§4.1)", async () => {
  const instance = sharedInstance();
  const config = await clientOf(instance);
  expect(config.serverMetadata()["prompt_values_supported"]).not.toContain("create");
  const refused = await aPerson(instance.issuer).open(oidc.buildAuthorizationUrl(config, await request()));
  expect(refused.url.searchParams.get("error")).toBe("invalid_request");
  await expect(oidc.buildAuthorizationUrlWithPAR(config, await request())).rejects.toMatchObject({
    status: 400,
    error: "invalid_request",
  });
});
