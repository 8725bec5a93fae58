import { challenge } from "./challenge.rfc6750.ts";
import { proofAlgorithms } from "./dpop-proof.rfc9449.ts";
import { type StepUp, stepUpAttributes } from "./step-up.rfc9470.ts";

/**
 * What to answer instead of the resource.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3.1 | RFC 6750 §3.1}
 */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 503;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body; absent where the request carried no token, which gets no error code (RFC 6750 §3.1). */
  readonly body?: { readonly error: string; readonly error_description: string };
  /** For the log only. Holds no token. */
  readonly reason: string;
}

/** What every challenge of an API says. */
export interface Challenged {
  readonly realm: string;
  /** Where its metadata is, for an API that describes itself (RFC 9728 §5.1). */
  readonly resource_metadata?: string;
}

/** No token: a challenge without error code, which says what a token needs. */
export function missingToken(api: Challenged, scopes: readonly string[] = []): Refusal {
  const scope = scopes.length === 0 ? {} : { scope: scopes.join(" ") };
  return {
    status: 401,
    headers: { "www-authenticate": challenge({ ...api, ...scope }), "cache-control": "no-store" },
    reason: "no access token",
  };
}

/** `invalid_request`: malformed, or in a wrong place or form. */
export function malformedRequest(api: Challenged, description: string): Refusal {
  return refusal(400, { ...api, error: "invalid_request", error_description: description }, description);
}

/** `invalid_token`, worded the same for every cause so a probe learns nothing. */
export function invalidToken(api: Challenged, reason: string): Refusal {
  return refusal(401, { ...api, error: "invalid_token", error_description: noToken }, reason);
}

const noToken = "The access token is invalid, expired or revoked, or meant for another API.";

/**
 * `insufficient_user_authentication`: the token would do, had the person signed in as this request needs.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9470#section-3 | RFC 9470 §3}
 */
export function insufficientSignIn(api: Challenged, description: string, stepUp: StepUp): Refusal {
  const error = { error: "insufficient_user_authentication", error_description: description };
  return refusal(401, { ...api, ...error, ...stepUpAttributes(stepUp) }, description);
}

/** `insufficient_scope`, naming every scope this route asks for. */
export function insufficientScope(api: Challenged, scopes: readonly string[]): Refusal {
  const scope = scopes.join(" ");
  const description = "The access token does not carry the rights this request needs.";
  return refusal(
    403,
    { ...api, error: "insufficient_scope", error_description: description, scope },
    `needs the scope ${scope}`,
  );
}

/**
 * A bound token without the proof of its key: as a bearer token, with another key, or with a proof that is wrong. What is wrong with a
 * proof is said, for it is no secret.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-7.1 | RFC 9449 §7.1}
 */
export function invalidProof(api: Challenged, wrong: string): Refusal {
  return byDpop(api, { error: "invalid_dpop_proof", error_description: wrong }, wrong);
}

/** A token that was sent by the scheme it is not for, or with a proof of another key. Worded as {@link invalidToken}. */
export function wronglyBound(api: Challenged, reason: string): Refusal {
  return byDpop(api, { error: "invalid_token", error_description: noToken }, reason);
}

function byDpop(api: Challenged, error: NonNullable<Refusal["body"]>, reason: string): Refusal {
  const attributes = { ...api, ...error, algs: proofAlgorithms.join(" ") };
  return {
    status: 401,
    headers: { "www-authenticate": challenge(attributes, "DPoP"), "cache-control": "no-store" },
    body: error,
    reason,
  };
}

/**
 * The authorization server gave no usable answer. Nothing is accepted meanwhile, and the token is not called invalid.
 */
export function unavailable(reason: string): Refusal {
  return {
    status: 503,
    headers: { "retry-after": "5", "cache-control": "no-store" },
    body: {
      error: "temporarily_unavailable",
      error_description: "The access token could not be checked right now. Try again shortly.",
    },
    reason,
  };
}

function refusal(
  status: 400 | 401 | 403,
  attributes: Challenged & {
    readonly error: string;
    readonly error_description: string;
    readonly scope?: string;
  },
  reason: string,
): Refusal {
  return {
    status,
    headers: { "www-authenticate": challenge({ ...attributes }), "cache-control": "no-store" },
    body: { error: attributes.error, error_description: attributes.error_description },
    reason,
  };
}
