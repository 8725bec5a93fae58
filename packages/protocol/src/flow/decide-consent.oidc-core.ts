import { prove, type FreshConsent, type SignedInUser } from "../brand.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import type { Grant } from "../grant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Grants } from "../ports/grants.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { nextStep } from "./next-step.oidc-core.ts";

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
  /** A code for what was allowed before, and nothing of what is new. */
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
  async function allow(
    clientId: string,
    offered: readonly string[],
    decision: ConsentDecision,
  ): Promise<void> {
    const { user, shown, textHash, locale } = decision;
    // The page may be older than what is asked now: what it did not show is asked again, not taken.
    const granted = offered.filter((scope) => shown.includes(scope));
    if (granted.length === 0) return;
    await grants.allow({
      newGrantId: entropy.id(),
      consent: prove<FreshConsent>({ userId: user.userId, clientId, scopes: granted }),
      receipt: { id: entropy.id(), offered, granted, textHash, locale },
      at: clock(),
    });
  }

  return async (request, decision) => {
    const clientId = request.redirect.client.id;
    const grant = await grants.find(decision.user.userId, clientId);
    const next = nextStep(request, decision.user, grant);
    // A second click, or a session to be proven again: nothing to record.
    if (next.step !== "consent") return { outcome: "proceed" };
    if (decision.answer === "allow") {
      await allow(clientId, next.asked, decision);
      return { outcome: "proceed" };
    }
    if (decision.answer === "keep" && grant !== undefined && next.kept.length > 0) {
      return { outcome: "issue", scopes: next.kept, grant };
    }
    throw new OAuthError("access_denied", { description: "The person said no." });
  };
}
