import * as oauth from "oauth4webapi";
import type { Settings } from "./settings.ts";
import { readTokens, type SignIn, type Way } from "./sign-in.ts";

/*
 * The old way (RFC 6749 §4.2), beside the other to see what it costs: the token itself comes in the address, where the history and
 * every script of the page can read it; nothing binds it to this page; it cannot be renewed; and who signed in is not told. RFC 9700
 * §2.1.2 says not to. A provider offers it where its operator switched it on, and to apps of its own alone.
 */

/** Errors that say that this way is closed, by RFC 6749 §4.2.2.1. */
const closed: ReadonlySet<string | null> = new Set(["unsupported_response_type", "unauthorized_client"]);

/** The implicit grant. */
export function byFragment(settings: Settings, { now }: { readonly now: () => number }): Way {
  return {
    async begin({ authorization_endpoint: endpoint = "" }) {
      const state = oauth.generateRandomState();
      const url = new URL(endpoint);
      const asked = {
        response_type: "token",
        client_id: settings.clientId,
        redirect_uri: settings.redirectUri,
        scope: settings.scope,
        state,
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return { url, flow: { state, nonce: "", verifier: "" } };
    },

    async finish(server, url, { state }) {
      const answer = new URLSearchParams(url.hash.slice(1));
      if (!isOf(server, answer, state)) return { outcome: "failed" };
      return answer.has("error") ? refusalOf(answer) : tokensOf(answer, settings.scope, now());
    },
  };
}

/** Whether the answer is to what this tab asked (RFC 6749 §10.12), from whom it asked (RFC 9207), and says everything once. */
function isOf(server: oauth.AuthorizationServer, answer: URLSearchParams, state: string): boolean {
  const names = [...answer.keys()];
  const from = answer.get("iss");
  const fromOther =
    from === null ? server.authorization_response_iss_parameter_supported : from !== server.issuer;
  return new Set(names).size === names.length && answer.get("state") === state && fromOther !== true;
}

function refusalOf(answer: URLSearchParams): SignIn {
  const error = answer.get("error");
  if (error === "access_denied") return { outcome: "cancelled" };
  const reason = answer.get("error_description");
  return closed.has(error) && reason !== null ? { outcome: "refused", reason } : { outcome: "failed" };
}

function tokensOf(answer: URLSearchParams, asked: string, now: number): SignIn {
  const accessToken = answer.get("access_token");
  if (accessToken === null || answer.get("token_type")?.toLowerCase() !== "bearer")
    return { outcome: "failed" };
  const seconds = Number(answer.get("expires_in") ?? Number.NaN);
  const result = {
    access_token: accessToken,
    ...(Number.isSafeInteger(seconds) && seconds > 0 ? { expires_in: seconds } : {}),
    scope: answer.get("scope") ?? asked,
  };
  return { outcome: "signed-in", subject: undefined, tokens: readTokens(result, { scope: asked }, now) };
}
