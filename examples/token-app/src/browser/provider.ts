import * as oauth from "oauth4webapi";
import type { Answer } from "./answer.ts";
import type { Settings } from "./settings.ts";

/*
 * The authorization server, as a public client in a browser uses it: authorization code with PKCE, no secret. What the
 * library throws becomes an outcome here, so that the page can say plainly what happened.
 */

/** What is kept in this tab while the person is at the provider. No token is ever stored. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The tokens. They live in memory and are gone when the page is. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970; absent when the provider did not say. */
  readonly expiresAt: number | undefined;
}

/** How a sign-in ended. */
export type SignIn =
  | { readonly outcome: "signed-in"; readonly subject: string; readonly tokens: Tokens }
  | { readonly outcome: "cancelled" | "failed" | "unreachable" };

/** Makes the client of the provider. Its metadata is read at each sign-in, and cached otherwise. */
export function createProvider(settings: Settings, now: () => number) {
  const issuer = new URL(settings.issuer);
  const client: oauth.Client = { client_id: settings.clientId };
  const proof = oauth.None();
  // Plain http is for trials on one machine; the library refuses it by default.
  const insecure = { [oauth.allowInsecureRequests]: issuer.protocol === "http:" };
  const options = () => ({ ...insecure, signal: AbortSignal.timeout(5000) });
  let known: Promise<oauth.AuthorizationServer> | undefined;

  async function read(): Promise<oauth.AuthorizationServer> {
    const response = await oauth.discoveryRequest(issuer, options());
    return oauth.processDiscoveryResponse(issuer, response);
  }

  function discoverAnew(): Promise<oauth.AuthorizationServer> {
    const reading = read();
    known = reading;
    reading.catch(() => (known = undefined));
    return reading;
  }

  function discover(): Promise<oauth.AuthorizationServer> {
    return known ?? discoverAnew();
  }

  return {
    /**
     * Begins a sign-in: where to go, and what to keep; nothing when the provider does not answer. It is asked first, so
     * that an outage is reported by our page and not by an error page of the browser.
     */
    async begin(): Promise<{ readonly url: URL; readonly flow: Flow } | undefined> {
      const server = await discoverAnew().catch(() => undefined);
      if (server?.authorization_endpoint === undefined) return undefined;
      const flow = {
        state: oauth.generateRandomState(),
        nonce: oauth.generateRandomNonce(),
        verifier: oauth.generateRandomCodeVerifier(),
      };
      const url = new URL(server.authorization_endpoint);
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

    /** Completes it: `url` is the address the browser came back to. Checks state, issuer, nonce and PKCE. */
    async finish(url: URL, flow: Flow): Promise<SignIn> {
      try {
        const server = await discover();
        const parameters = oauth.validateAuthResponse(server, client, url, flow.state);
        const { redirectUri } = settings;
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          proof,
          parameters,
          redirectUri,
          flow.verifier,
          options(),
        );
        const checks = { expectedNonce: flow.nonce, requireIdToken: true };
        const result = await oauth.processAuthorizationCodeResponse(server, client, response, checks);
        const subject = oauth.getValidatedIdTokenClaims(result)?.sub ?? "";
        return { outcome: "signed-in", subject, tokens: readTokens(result, settings, now()) };
      } catch (error) {
        if (error instanceof oauth.AuthorizationResponseError && error.error === "access_denied") {
          return { outcome: "cancelled" };
        }
        return { outcome: isOutage(error) ? "unreachable" : "failed" };
      }
    },

    /** New tokens for the refresh token (RFC 6749 §6). */
    async refresh(tokens: Tokens): Promise<Tokens | "ended" | "unreachable"> {
      if (tokens.refreshToken === undefined) return "ended";
      try {
        const server = await discover();
        const { refreshToken } = tokens;
        const response = await oauth.refreshTokenGrantRequest(server, client, proof, refreshToken, options());
        const result = await oauth.processRefreshTokenResponse(server, client, response);
        return readTokens(result, { scope: tokens.scopes.join(" "), refreshToken }, now());
      } catch (error) {
        return isOutage(error) ? "unreachable" : "ended";
      }
    },

    /** Who the person is (OpenID Connect Core §5.3). */
    async userinfo(accessToken: string, subject: string): Promise<Answer<oauth.UserInfoResponse>> {
      try {
        const server = await discover();
        const response = await oauth.userInfoRequest(server, client, accessToken, options());
        return { got: "data", data: await oauth.processUserInfoResponse(server, client, subject, response) };
      } catch (error) {
        return { got: isOutage(error) ? "unreachable" : "refused" };
      }
    },

    /** Ends the tokens at the provider (RFC 7009): the refresh token first, because that ends the others too. */
    async revoke(tokens: Tokens): Promise<"revoked" | "unreachable"> {
      try {
        const server = await discover();
        for (const token of [tokens.refreshToken, tokens.accessToken]) {
          if (token === undefined) continue;
          const response = await oauth.revocationRequest(server, client, proof, token, options());
          await oauth.processRevocationResponse(response);
        }
        return "revoked";
      } catch {
        return "unreachable";
      }
    },
  };
}

function readTokens(
  result: oauth.TokenEndpointResponse,
  before: { readonly scope: string; readonly refreshToken?: string },
  now: number,
): Tokens {
  return {
    accessToken: result.access_token,
    refreshToken: result.refresh_token ?? before.refreshToken,
    scopes: (result.scope ?? before.scope).split(" "),
    expiresAt: result.expires_in === undefined ? undefined : now + result.expires_in * 1000,
  };
}

/** No answer, or one that reports a fault of the server. Any other answer counts, even an error. */
function isOutage(error: unknown): boolean {
  if (error instanceof oauth.ResponseBodyError) return error.status >= 500;
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}
