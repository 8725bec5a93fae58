import * as oauth from "oauth4webapi";
import type { Settings } from "./settings.ts";
import { readTokens, type Way } from "./sign-in.ts";

/** Authorization code with PKCE: what comes through the address is of use to this page alone (RFC 7636, RFC 9700 §2.1.1). */
export function byCode(
  settings: Settings,
  parts: { readonly client: oauth.Client; readonly options: () => object; readonly now: () => number },
): Way {
  const { client, options, now } = parts;
  return {
    async begin({ authorization_endpoint: endpoint = "" }) {
      const flow = {
        state: oauth.generateRandomState(),
        nonce: oauth.generateRandomNonce(),
        verifier: oauth.generateRandomCodeVerifier(),
      };
      const url = new URL(endpoint);
      const asked = {
        response_type: "code",
        client_id: settings.clientId,
        redirect_uri: settings.redirectUri,
        scope: settings.scope,
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: "S256",
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return { url, flow };
    },

    /** Checks state, issuer, nonce and PKCE. */
    async finish(server, url, flow) {
      const parameters = oauth.validateAuthResponse(server, client, url, flow.state);
      const { redirectUri } = settings;
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        parameters,
        redirectUri,
        flow.verifier,
        options(),
      );
      const checks = { expectedNonce: flow.nonce, requireIdToken: true };
      const result = await oauth.processAuthorizationCodeResponse(server, client, response, checks);
      const subject = oauth.getValidatedIdTokenClaims(result)?.sub;
      return { outcome: "signed-in", subject, tokens: readTokens(result, settings, now()) };
    },
  };
}
