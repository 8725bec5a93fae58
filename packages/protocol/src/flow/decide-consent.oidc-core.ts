import { attribute, type Traced } from "../attribute.ts";
import { prove, type FreshConsent, type SignedInUser } from "../brand.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import type { Grant } from "../grant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Grants } from "../ports/grants.ts";
import type { Asking } from "../request/asking.ts";
import type { ConsentStep } from "./next-step.oidc-core.ts";
import { sameSince } from "./same-answer.ts";

/** What a person chose on the consent page. */
export interface ConsentDecision {
  /** The sealed authorization request the page was about. */
  readonly request: string;
  /** `keep`: no to what is new, yes to going on with what was allowed before. */
  readonly answer: "allow" | "keep" | "deny";
  /** SHA-256 of the text shown, base64url, and its language (domain: a receipt names the exact text). */
  readonly textHash: string;
  readonly locale: string;
  /** Where an app is to be used, as `placeKey` calls it; absent where there was nothing to choose. */
  readonly place?: string;
  /** Of what an app asks for and may go without: what the person gave all the same. */
  readonly optional?: readonly string[];
  /** To the administrators, where the yes becomes a request. */
  readonly note?: string;
}

/** What a person said yes to, and the grant that holds it now. */
export interface ConsentResult {
  readonly scopes: readonly string[];
  readonly grant: Grant;
}

/** What recording a decision needs. */
export interface DecideConsentDependencies {
  readonly grants: Grants;
  readonly entropy: Entropy;
  readonly clock: Clock;
}

/** Records what a person decided about the question of a request. The same answer twice is harmless. */
export type DecideConsent = (
  request: Asking,
  question: { readonly user: SignedInUser; readonly step: ConsentStep },
  decision: ConsentDecision,
  traced: Traced,
) => Promise<ConsentResult>;

/**
 * Consent, decided: "The Authorization Server MUST obtain an authorization decision before releasing information".
 *
 * @throws {OAuthError} `access_denied` for a no.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#Consent | OpenID Connect Core §3.1.2.4}
 */
export function createDecideConsent({ grants, entropy, clock }: DecideConsentDependencies): DecideConsent {
  return async (request, { user, step: { asked, kept } }, { answer, textHash, locale }, traced) => {
    /** Writes a yes to `scopes`, once however often it is clicked. */
    async function record(granted: readonly string[], scopes: readonly string[]): Promise<Grant> {
      const at = clock();
      const clientId = request.client.id;
      return grants.allow({
        newGrantId: entropy.id(),
        consent: prove<FreshConsent>({ userId: user.userId, clientId, scopes }),
        receipt: { id: entropy.id(), offered: asked, granted, textHash, locale },
        by: attribute(`user:${user.userId}`, traced, at),
        sameSince: sameSince(request, at),
      });
    }

    if (answer === "allow") return { scopes: request.scopes, grant: await record(asked, asked) };
    if (answer === "keep" && kept.length > 0) return { scopes: kept, grant: await record([], kept) };
    throw new OAuthError("access_denied", { description: "The person said no." });
  };
}
