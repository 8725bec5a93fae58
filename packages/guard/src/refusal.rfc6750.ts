import { challenge } from "./challenge.rfc6750.ts";

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

/** No token: a bare challenge, no error code. */
export function missingToken(realm: string): Refusal {
  return {
    status: 401,
    headers: { "www-authenticate": challenge({ realm }), "cache-control": "no-store" },
    reason: "no access token",
  };
}

/** `invalid_request`: malformed, or in a wrong place or form. */
export function malformedRequest(realm: string, description: string): Refusal {
  return refusal(400, { realm, error: "invalid_request", error_description: description }, description);
}

/** `invalid_token`, worded the same for every cause so a probe learns nothing. */
export function invalidToken(realm: string, reason: string): Refusal {
  const description = "The access token is invalid, expired or revoked, or meant for another API.";
  return refusal(401, { realm, error: "invalid_token", error_description: description }, reason);
}

/** `insufficient_scope`, naming every scope this route asks for. */
export function insufficientScope(realm: string, scopes: readonly string[]): Refusal {
  const scope = scopes.join(" ");
  const description = "The access token does not carry the rights this request needs.";
  return refusal(
    403,
    { realm, error: "insufficient_scope", error_description: description, scope },
    `needs the scope ${scope}`,
  );
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
  attributes: { realm: string; error: string; error_description: string; scope?: string },
  reason: string,
): Refusal {
  return {
    status,
    headers: { "www-authenticate": challenge(attributes), "cache-control": "no-store" },
    body: { error: attributes.error, error_description: attributes.error_description },
    reason,
  };
}
