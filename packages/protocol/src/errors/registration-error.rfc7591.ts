import type { Milliseconds } from "../instant.ts";
import type { Problem } from "../problem.ts";
import { OAuthError, type OAuthErrorCode } from "./oauth-error.ts";

/**
 * Why a registration was refused.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-3.2.2 | RFC 7591 §3.2.2}
 */
export type RegistrationErrorCode = Extract<
  OAuthErrorCode,
  | "invalid_redirect_uri"
  | "invalid_client_metadata"
  | "invalid_software_statement"
  | "unapproved_software_statement"
>;

/** Characters of a description at the most. */
const longest = 400;

/** Refuses a registration, in words that fit the answer: ASCII without `"` and `\`. */
export function registrationError(code: RegistrationErrorCode, words: string, reason = words): OAuthError {
  return new OAuthError(code, { description: fit(words), reason: fit(reason) });
}

/** Refuses metadata for all that is wrong with it, each with the member it is about. */
export function metadataError(problems: readonly Problem[]): OAuthError {
  const isRedirect = problems.some(({ path: [member] }) => member === "redirect_uris");
  const words = problems.map(({ path, problem }) =>
    path.length === 0 ? problem : `${path.join(".")}: ${problem}`,
  );
  return registrationError(isRedirect ? "invalid_redirect_uri" : "invalid_client_metadata", words.join(" "));
}

/** A registration or its token that is not there, which is told as one (RFC 7592 §2). */
export function unknownRegistration(reason: string): OAuthError {
  return new OAuthError("invalid_token", {
    description: "The registration access token is of no client.",
    reason,
    challenge: "Bearer",
  });
}

/** There is too much of it just now. */
export function registeredTooOften(wait: Milliseconds, reason: string): OAuthError {
  return new OAuthError("temporarily_unavailable", {
    description: "Too many clients were registered. Try again later.",
    reason,
    retryAfter: Math.max(1, Math.ceil(wait / 1000)),
  });
}

function fit(words: string): string {
  const ascii = words.replace(/["\\]/g, "'").replace(/[^\x20-\x7E]/g, "?");
  return ascii.length > longest ? `${ascii.slice(0, longest)}...` : ascii;
}
