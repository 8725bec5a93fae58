import * as client from "openid-client";
import type { Answer } from "./answer.ts";

/*
 * The authorization server, as this app uses it. Everything `openid-client` may throw becomes an outcome here, so that
 * each page can say plainly what happened.
 */

/** What is sent with the browser, and what is kept here until it returns. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The tokens of one person. They never leave the server. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970; absent when the provider did not say. */
  readonly expiresAt: number | undefined;
}

/** How a sign-in ended. `reason` is for the log. */
export type SignIn =
  | { readonly outcome: "signed-in"; readonly subject: string; readonly tokens: Tokens }
  | { readonly outcome: "cancelled" }
  | { readonly outcome: "failed" | "unreachable"; readonly reason: string };

export type Refresh =
  | { readonly outcome: "refreshed"; readonly tokens: Tokens }
  | { readonly outcome: "ended" | "unreachable"; readonly reason: string };

/** What the provider says of the person (OpenID Connect Core §5.3). */
export type Userinfo = client.UserInfoResponse;

/** See {@link createProvider}. */
export type Provider = ReturnType<typeof createProvider>;

/** Makes the client of the provider. Its metadata is read at each sign-in, and cached otherwise. */
export function createProvider(options: {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly now: () => number;
}) {
  const { issuer, clientId, clientSecret, redirectUri, scope, now } = options;
  let known: Promise<client.Configuration> | undefined;

  function discoverAnew(): Promise<client.Configuration> {
    // Plain http is for trials on one machine; openid-client refuses it by default.
    const execute = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
    const proof = client.ClientSecretBasic(clientSecret);
    const reading = client.discovery(new URL(issuer), clientId, undefined, proof, { execute, timeout: 5 });
    known = reading;
    reading.catch(() => (known = undefined));
    return reading;
  }

  function discover(): Promise<client.Configuration> {
    return known ?? discoverAnew();
  }

  return {
    /**
     * Begins a sign-in: where to send the browser. The provider is asked first, so that an outage is reported by our
     * page and not by an error page of the browser.
     */
    async begin(): Promise<{ url: URL; flow: Flow } | { url?: never; reason: string }> {
      const flow = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const code_challenge = await client.calculatePKCECodeChallenge(flow.verifier);
      const { state, nonce } = flow;
      const asked = { redirect_uri: redirectUri, scope, state, nonce, code_challenge };
      try {
        const server = await discoverAnew();
        return {
          flow,
          url: client.buildAuthorizationUrl(server, { ...asked, code_challenge_method: "S256" }),
        };
      } catch (error) {
        return { reason: explain(error) };
      }
    },

    /** Completes it: `url` is the address the browser came back to. Checks state, issuer, nonce and PKCE. */
    async finish(url: URL, flow: Flow): Promise<SignIn> {
      const checks = {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      };
      try {
        const response = await client.authorizationCodeGrant(await discover(), url, checks);
        const subject = response.claims()?.sub ?? "";
        return { outcome: "signed-in", subject, tokens: readTokens(response, { scope, now: now() }) };
      } catch (error) {
        if (error instanceof client.AuthorizationResponseError && error.error === "access_denied") {
          return { outcome: "cancelled" };
        }
        return { outcome: isOutage(error) ? "unreachable" : "failed", reason: explain(error) };
      }
    },

    /** New tokens for the refresh token (RFC 6749 §6). */
    async refresh(tokens: Tokens): Promise<Refresh> {
      if (tokens.refreshToken === undefined) return { outcome: "ended", reason: "no refresh token" };
      try {
        const response = await client.refreshTokenGrant(await discover(), tokens.refreshToken);
        const before = { scope: tokens.scopes.join(" "), now: now(), refreshToken: tokens.refreshToken };
        return { outcome: "refreshed", tokens: readTokens(response, before) };
      } catch (error) {
        return { outcome: isOutage(error) ? "unreachable" : "ended", reason: explain(error) };
      }
    },

    /** Who the person is (OpenID Connect Core §5.3). */
    async userinfo(accessToken: string, subject: string): Promise<Answer<Userinfo>> {
      try {
        return { got: "data", data: await client.fetchUserInfo(await discover(), accessToken, subject) };
      } catch (error) {
        return { got: isOutage(error) ? "unreachable" : "refused" };
      }
    },

    /** Ends the tokens at the provider (RFC 7009): the refresh token first, because that ends the others too. */
    async revoke(tokens: Tokens): Promise<"revoked" | "unreachable"> {
      try {
        const server = await discover();
        if (tokens.refreshToken !== undefined) await client.tokenRevocation(server, tokens.refreshToken);
        await client.tokenRevocation(server, tokens.accessToken);
        return "revoked";
      } catch {
        return "unreachable";
      }
    },
  };
}

function readTokens(
  response: client.TokenEndpointResponse,
  before: { readonly scope: string; readonly now: number; readonly refreshToken?: string },
): Tokens {
  return {
    accessToken: response.access_token,
    refreshToken: response.refresh_token ?? before.refreshToken,
    scopes: (response.scope ?? before.scope).split(" "),
    expiresAt: response.expires_in === undefined ? undefined : before.now + response.expires_in * 1000,
  };
}

/** No answer, or one that reports a fault of the server or too many requests. Any other answer counts, even an error. */
function isOutage(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status >= 500 || error.status === 429;
  if (error instanceof client.ClientError) {
    return error.code === "OAUTH_TIMEOUT" || error.code === "OAUTH_RESPONSE_IS_NOT_CONFORM";
  }
  return error instanceof TypeError;
}

/** For the log: the library's messages contain error codes, never tokens. */
function explain(error: unknown): string {
  if (error instanceof client.ResponseBodyError) return `${error.error}: ${error.error_description ?? ""}`;
  if (error instanceof client.AuthorizationResponseError)
    return `${error.error}: ${error.error_description ?? ""}`;
  if (!(error instanceof Error)) return "unknown";
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
