import * as oidc from "openid-client";
import { aVisitor, callback, follow, type SharedInstance } from "./instance.ts";

/** Ada, signed in to the web app by `openid-client`, with the tokens it got. */
export async function signedIn(instance: SharedInstance) {
  const { id, secret } = instance.webApp;
  const authentication = oidc.ClientSecretBasic(secret);
  const execute = [oidc.allowInsecureRequests];
  const config = await oidc.discovery(new URL(instance.issuer), id, undefined, authentication, { execute });
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: "openid",
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  const person = aVisitor(instance);
  const tokens = await oidc.authorizationCodeGrant(config, await follow(url, person), {
    pkceCodeVerifier,
    idTokenExpected: true,
  });
  return { config, person, idToken: tokens.id_token ?? "", claims: tokens.claims() };
}
