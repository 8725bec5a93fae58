import { parseAbsoluteUri } from "../absolute-uri.ts";
import type { Feature, Foundations } from "../feature.ts";
import { parseScope } from "../scope.ts";
import { sessionManagement as specification } from "../specs.ts";
import type { CompleteAnswer } from "./authorization-response.rfc9207.ts";
import { browserStateOf, randomState, sessionState } from "./session-state.oidc-session.ts";

/** Apps ask a frame of ours on their own pages whether the session is still the one they were told of. Off unless the operator switches it on. */
export const sessionManagement: Feature = {
  name: "session management",
  specifications: [specification],
  authorizationAnswer: createTellSessionState,
  endpoints: { "/check-session": { metadata: "check_session_iframe", answers: "pages" } },
};

/**
 * Tells the session state with an answer to an authentication request, a refusal included: a client that is told `login_required` can ask
 * the frame when that has changed. Not where no web page gets the answer, since nothing there has a frame; and not where the cookies of the
 * browser stayed at home, since what it has is not known then.
 *
 * @see {@link https://openid.net/specs/openid-connect-session-1_0.html#CreatingUpdatingSessions | OpenID Connect Session Management §2}
 * @see {@link https://openid.net/specs/openid-connect-session-1_0.html#RPiframe | OpenID Connect Session Management §3.1}
 */
function createTellSessionState({
  hashing,
  entropy,
}: Pick<Foundations, "hashing" | "entropy">): CompleteAnswer {
  return (answer, { parameters, visitor: { browser, user, browserState: kept } }) => {
    const { client, uri } = answer.redirect;
    const origin = webOriginOf(uri);
    const isAuthentication = parseScope(parameters.values.get("scope") ?? "").includes("openid");
    if (origin === undefined || browser === undefined || !isAuthentication) return answer;
    const browserState = user === undefined ? (kept ?? randomState(entropy)) : browserStateOf(user, hashing);
    const salt = randomState(entropy);
    const told = sessionState({ clientId: client.id, origin, browserState, salt }, hashing);
    return { ...answer, parameters: [...answer.parameters, ["session_state", told]], browserState };
  };
}

/** As `postMessage` names the page there (RFC 6454 §4); `undefined` for the address of an app that is no web page. */
function webOriginOf(uri: string): string | undefined {
  const { protocol, origin } = parseAbsoluteUri(uri) ?? {};
  return protocol === "https:" || protocol === "http:" ? origin : undefined;
}
