import type { Milliseconds } from "../instant.ts";

/** The error codes this house answers with, as the RFCs name them. */
export type OAuthErrorCode =
  // RFC 6749 §4.1.2.1 and §5.2
  | "invalid_request"
  | "invalid_client"
  | "invalid_grant"
  | "unauthorized_client"
  | "unsupported_grant_type"
  | "unsupported_response_type"
  | "invalid_scope"
  | "access_denied"
  | "server_error"
  | "temporarily_unavailable"
  // OpenID Connect Core §3.1.2.6
  | "login_required"
  | "consent_required"
  | "interaction_required"
  | "request_not_supported"
  | "request_uri_not_supported"
  | "registration_not_supported"
  // RFC 9101 §7
  | "invalid_request_uri"
  | "invalid_request_object"
  // OpenID Connect Core Unmet Authentication Requirements §2
  | "unmet_authentication_requirements"
  // RFC 8628 §3.5
  | "authorization_pending"
  | "slow_down"
  | "expired_token"
  // RFC 7591 §3.2.2
  | "invalid_redirect_uri"
  | "invalid_client_metadata"
  | "invalid_software_statement"
  | "unapproved_software_statement"
  // RFC 8707 §2
  | "invalid_target"
  // RFC 9449 §5, §8
  | "invalid_dpop_proof"
  | "use_dpop_nonce"
  // RFC 6750 §3.1
  | "invalid_token"
  | "insufficient_scope";

/**
 * An error the client may see. `code` and `description` go on the wire; `reason` says what really happened and goes to
 * the log alone.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-5.2 | RFC 6749 §5.2}
 */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode;
  /** Public words: ASCII without `"` and `\` (RFC 6749 §5.2). */
  readonly description: string;
  /** Private words, for the log. Never holds a token, code or secret. */
  readonly reason: string;
  /** The scheme of the `WWW-Authenticate` challenge the answer must carry, when it must. */
  readonly challenge: "Basic" | "Bearer" | "DPoP" | undefined;
  /** A bearer challenge without error code: the request carried no token at all (RFC 6750 §3.1). */
  readonly bare: boolean;
  /** The scope that was missing, for `insufficient_scope`. */
  readonly scope: string | undefined;
  /** Seconds until it is worth trying again, when too much was tried. */
  readonly retryAfter: number | undefined;
  /** The nonce that a proof of possession is to hold, for `use_dpop_nonce` (RFC 9449 §8). */
  readonly dpopNonce: string | undefined;
  /** The registered client it was about, for log and figures; said by whoever first knows it, see {@link aboutClient}. */
  clientId: string | undefined;

  constructor(
    code: OAuthErrorCode,
    words: {
      readonly description: string;
      readonly reason?: string;
      readonly challenge?: "Basic" | "Bearer" | "DPoP";
      readonly bare?: boolean;
      readonly scope?: string;
      readonly retryAfter?: number;
      readonly dpopNonce?: string | undefined;
      readonly clientId?: string | undefined;
    },
  ) {
    super(`${code}: ${words.reason ?? words.description}`);
    this.name = "OAuthError";
    this.code = code;
    this.description = words.description;
    this.reason = words.reason ?? words.description;
    this.challenge = words.challenge;
    this.bare = words.bare ?? false;
    this.scope = words.scope;
    this.retryAfter = words.retryAfter;
    this.dpopNonce = words.dpopNonce;
    this.clientId = words.clientId;
  }
}

/** The same error, said to be about this client where nobody has said about which. */
export function aboutClient(error: unknown, clientId: string): unknown {
  if (error instanceof OAuthError) error.clientId ??= clientId;
  return error;
}

/** `invalid_request`: the request is malformed, and saying how helps whoever builds the client. */
export function invalidRequest(description: string): OAuthError {
  return new OAuthError("invalid_request", { description });
}

/** `invalid_grant`, worded the same for every cause so a probe learns nothing. */
export function invalidGrant(reason: string): OAuthError {
  return new OAuthError("invalid_grant", {
    description: "The grant is invalid, expired or already used.",
    reason,
  });
}

/** `invalid_client`, worded the same for every cause. With a challenge when the client used a header (RFC 6749 §5.2). */
export function invalidClient(reason: string, usedHeader: boolean, clientId?: string): OAuthError {
  return new OAuthError("invalid_client", {
    description: "Client authentication failed.",
    reason,
    clientId,
    ...(usedHeader ? { challenge: "Basic" as const } : {}),
  });
}

/** `invalid_scope`: nothing of what was asked for can be given. */
export function invalidScope(description: string): OAuthError {
  return new OAuthError("invalid_scope", { description });
}

/**
 * `invalid_target`: no token can be given for what the client named.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8707#section-2 | RFC 8707 §2}
 */
export function invalidTarget(description: string): OAuthError {
  return new OAuthError("invalid_target", { description });
}

/**
 * `invalid_request_object`: who made it can mend it, so its sentence says what is wrong. It repeats nothing of the object.
 *
 * @param reason - for the log, where that says more than the client is told.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-7 | RFC 9101 §7}
 */
export function invalidObject(description: string, reason = description): OAuthError {
  return new OAuthError("invalid_request_object", { description, reason });
}

/**
 * `invalid_request_uri`: for the client in few sentences, so that nobody asks by it what can be reached from here.
 *
 * @param reason - for the log.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-7 | RFC 9101 §7}
 */
export function invalidRequestUri(description: string, reason = description): OAuthError {
  return new OAuthError("invalid_request_uri", { description, reason });
}

/**
 * Too many wrong secrets. No `invalid_client`, for nothing was checked and the next try may be right: a client that takes
 * that for the end would drop what it needs.
 */
export function tooManyGuesses(clientId: string, wait: Milliseconds): OAuthError {
  return new OAuthError("temporarily_unavailable", {
    description: "Too many wrong secrets were tried for this client. Try again later.",
    reason: "too many wrong secrets from this network",
    retryAfter: Math.max(1, Math.ceil(wait / 1000)),
    clientId,
  });
}
