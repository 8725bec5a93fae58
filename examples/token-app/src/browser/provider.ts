import * as oauth from "oauth4webapi";
import type { Answer } from "./answer.ts";
import { byCode } from "./by-code.ts";
import { byFragment } from "./by-fragment.ts";
import type { Settings } from "./settings.ts";
import { type Flow, readTokens, type SignIn, type Tokens, type Way } from "./sign-in.ts";

/*
 * The authorization server, as a public client in a browser uses it: without a secret. What the library throws becomes an outcome here, so that the page can say plainly what happened.
 */

/** Makes the client of the provider. Its metadata is read at each sign-in, and cached otherwise. */
export function createProvider(settings: Settings, now: () => number) {
  const issuer = new URL(settings.issuer);
  const client: oauth.Client = { client_id: settings.clientId };
  const proof = oauth.None();
  // Plain http is for trials on one machine; the library refuses it by default.
  const insecure = { [oauth.allowInsecureRequests]: issuer.protocol === "http:" };
  const options = () => ({ ...insecure, signal: AbortSignal.timeout(5000) });
  const parts = { client, options, now };
  const way: Way = settings.method === "implicit" ? byFragment(settings, parts) : byCode(settings, parts);
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
      return server?.authorization_endpoint === undefined ? undefined : way.begin(server);
    },

    /** Completes it: `url` is the address the browser came back to. */
    async finish(url: URL, flow: Flow): Promise<SignIn> {
      try {
        return await way.finish(await discover(), url, flow);
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

    /** Who the person is (OpenID Connect Core §5.3), and whether they are whom the sign-in named, if it named somebody. */
    async userinfo(
      accessToken: string,
      subject: string | undefined,
    ): Promise<Answer<oauth.UserInfoResponse>> {
      try {
        const server = await discover();
        const response = await oauth.userInfoRequest(server, client, accessToken, options());
        return {
          got: "data",
          data: await oauth.processUserInfoResponse(
            server,
            client,
            subject ?? oauth.skipSubjectCheck,
            response,
          ),
        };
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

/** No answer, or one that reports a fault of the server. Any other answer counts, even an error. */
function isOutage(error: unknown): boolean {
  if (error instanceof oauth.ResponseBodyError) return error.status >= 500;
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}
