import { prove, type FreshConsent, type SignedInUser } from "../brand.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import type { Grant } from "../grant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Grants } from "../ports/grants.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { nextStep, type ConsentStep } from "./next-step.oidc-core.ts";
import { sameSince } from "./same-answer.ts";

/** What a person chose on the consent page. */
export interface ConsentDecision {
  /** The sealed authorization request the page was about. */
  readonly request: string;
  readonly user: SignedInUser;
  /** The scopes the page showed; a yes counts for these alone. */
  readonly shown: readonly string[];
  /** `keep`: no to what is new, yes to going on with what was allowed before. */
  readonly answer: "allow" | "keep" | "deny";
  /** SHA-256 of the text shown, base64url, and its language (domain: a receipt names the exact text). */
  readonly textHash: string;
  readonly locale: string;
}

/** What follows from a decision. */
export type ConsentResult =
  /** Ask the one brain again; it sees what was written. */
  | { readonly outcome: "proceed" }
  /** A code for what was just allowed, or for what was allowed before and nothing of what is new. */
  | { readonly outcome: "issue"; readonly scopes: readonly string[]; readonly grant: Grant };

/** What recording a decision needs. */
export interface DecideConsentDependencies {
  readonly grants: Grants;
  readonly entropy: Entropy;
  readonly clock: Clock;
}

/** Records what a person decided about a request. The same answer twice is harmless. */
export type DecideConsent = (
  request: AuthorizationRequest,
  decision: ConsentDecision,
) => Promise<ConsentResult>;

/**
 * Consent, decided: "The Authorization Server MUST obtain an authorization decision before releasing information".
 *
 * @throws {OAuthError} `access_denied` for a no.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#Consent | OpenID Connect Core §3.1.2.4}
 */
export function createDecideConsent({ grants, entropy, clock }: DecideConsentDependencies): DecideConsent {
  /** Writes a yes to `scopes`, once however often it is clicked. */
  function record(
    request: AuthorizationRequest,
    { user, textHash, locale }: ConsentDecision,
    yes: { readonly offered: readonly string[]; readonly granted: readonly string[] },
    scopes: readonly string[],
  ): Promise<Grant> {
    const at = clock();
    const clientId = request.redirect.client.id;
    return grants.allow({
      newGrantId: entropy.id(),
      consent: prove<FreshConsent>({ userId: user.userId, clientId, scopes }),
      receipt: { id: entropy.id(), ...yes, textHash, locale },
      at,
      sameSince: sameSince(request, at),
    });
  }

  async function allow(
    request: AuthorizationRequest,
    { asked }: ConsentStep,
    decision: ConsentDecision,
  ): Promise<ConsentResult> {
    // The page may be older than what is asked now: what it did not show is asked again, not taken.
    const granted = asked.filter((scope) => decision.shown.includes(scope));
    if (granted.length === 0) return { outcome: "proceed" };
    const grant = await record(request, decision, { offered: asked, granted }, granted);
    const { scopes } = request;
    const whole = granted.length === asked.length && scopes.every((scope) => grant.scopes.includes(scope));
    return whole ? { outcome: "issue", scopes, grant } : { outcome: "proceed" };
  }

  return async (request, decision) => {
    const grant = await grants.find(decision.user.userId, request.redirect.client.id);
    const next = nextStep(request, decision.user, grant);
    // A second click, or a session to be proven again: nothing to record.
    if (next.step !== "consent") return { outcome: "proceed" };
    if (decision.answer === "allow") return allow(request, next, decision);
    if (decision.answer === "keep" && next.kept.length > 0) {
      const { asked, kept } = next;
      const going = await record(request, decision, { offered: asked, granted: [] }, kept);
      return { outcome: "issue", scopes: kept, grant: going };
    }
    throw new OAuthError("access_denied", { description: "The person said no." });
  };
}
