import type { SignedInUser } from "../brand.ts";
import type { Grant } from "../grant.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";

/** What has to happen next for this request. */
export type NextStep =
  | { readonly step: "sign-in" }
  /** `asked` is what the person has not said yes to yet; `kept` is what they have. */
  | { readonly step: "consent"; readonly asked: readonly string[]; readonly kept: readonly string[] }
  | { readonly step: "issue"; readonly user: SignedInUser }
  | { readonly step: "refuse"; readonly code: "login_required" | "consent_required" };

/**
 * The one brain of the browser flow: looks at facts, never at which page was last. A prompt counts as answered when its
 * fact is younger than the request itself, so no page has to say that it was visited.
 *
 * @param grant - the active grant of this user to this client.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest | OpenID Connect Core §3.1.2.1}
 */
export function nextStep(
  request: AuthorizationRequest,
  user: SignedInUser | undefined,
  grant: Grant | undefined,
): NextStep {
  const silent = request.prompt.has("none");
  if (user === undefined || mustSignInAgain(request, user)) {
    return silent ? { step: "refuse", code: "login_required" } : { step: "sign-in" };
  }
  if (request.redirect.client.firstParty) return { step: "issue", user };

  const askAll =
    request.prompt.has("consent") && (grant === undefined || grant.consentedAt < request.startedAt);
  const kept = askAll ? [] : request.scopes.filter((scope) => grant?.scopes.includes(scope));
  const asked = request.scopes.filter((scope) => !kept.includes(scope));
  if (asked.length === 0) return { step: "issue", user };
  return silent ? { step: "refuse", code: "consent_required" } : { step: "consent", asked, kept };
}

function mustSignInAgain(request: AuthorizationRequest, user: SignedInUser): boolean {
  const { prompt, maxAge, startedAt } = request;
  if (user.authenticatedAt >= startedAt) return false;
  if (prompt.has("login") || prompt.has("select_account")) return true;
  return maxAge !== undefined && (maxAge === 0 || startedAt - user.authenticatedAt > maxAge * 1000);
}
