import { OAuthError, type OAuthErrorCode } from "@grantway/protocol";
import { codingsTaken } from "./content-coding.ts";
import type { Headers } from "./security-headers.ts";

/*
 * The one mapping from what the protocol refuses to what goes over HTTP.
 */

/** An answer, ready to be sent. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** JSON text; empty when the RFC wants no error code (RFC 6750 §3.1). */
  readonly body: string;
}

const statuses: Partial<Record<OAuthErrorCode, number>> = {
  invalid_client: 401,
  invalid_token: 401,
  insufficient_scope: 403,
  server_error: 500,
  temporarily_unavailable: 503,
};

/**
 * The answer of an endpoint to a refused request; `status` overrides what the code says, for HTTP's own refusals.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-5.2 | RFC 6749 §5.2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3 | RFC 6750 §3}
 */
export function answerError(error: OAuthError, json: Headers, status?: number): ErrorAnswer {
  return {
    status: status ?? (error.retryAfter === undefined ? statusOf(error) : 429),
    headers: {
      ...json,
      ...challengeHeader(error),
      ...retryHeader(error),
      ...nonceHeader(error),
      ...codingHeader(status),
    },
    body: error.bare ? "" : JSON.stringify({ error: error.code, error_description: error.description }),
  };
}

/** A proof that is wrong at a resource leaves the request without authentication; at an endpoint it is a bad request (RFC 9449 §7.1). */
function statusOf({ code, challenge }: OAuthError): number {
  return statuses[code] ?? (challenge === "DPoP" && code !== "invalid_request" ? 401 : 400);
}

function challengeHeader(error: OAuthError): Headers {
  const { challenge, code, description, scope } = error;
  if (challenge === undefined) return {};
  // The descriptions are ours and hold neither quote nor backslash (RFC 6749 §5.2).
  const parameters =
    challenge === "Basic" || error.bare
      ? ""
      : `, error="${code}", error_description="${description}"${scope === undefined ? "" : `, scope="${scope}"`}`;
  return { "www-authenticate": `${challenge} realm="grantway"${parameters}` };
}

/** How long to wait, in seconds (RFC 9110 §10.2.3), with 429 (RFC 6585 §4). */
function retryHeader({ retryAfter }: OAuthError): Headers {
  return retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
}

/** The nonce that the next proof is to hold (RFC 9449 §8). */
function nonceHeader({ dpopNonce }: OAuthError): Headers {
  return dpopNonce === undefined ? {} : { "dpop-nonce": dpopNonce };
}

/** What may come instead, with 415 (RFC 9110 §15.5.16). */
function codingHeader(status: number | undefined): Headers {
  return status === 415 ? codingsTaken : {};
}

/** A bug or an outage, told without telling anything. The request id leads to the log. */
export function internalError(requestId: string): OAuthError {
  return new OAuthError("server_error", {
    description: `The server failed to answer. Nothing was issued. Request ${requestId}.`,
  });
}

/** The store cannot be reached; it may well be the next second. */
export function unavailableError(requestId: string): OAuthError {
  return new OAuthError("temporarily_unavailable", {
    description: `The server cannot reach its records right now. Try again shortly. Request ${requestId}.`,
  });
}
