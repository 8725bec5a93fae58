import type { SafeRedirect } from "../brand.ts";
import type { OAuthError } from "../errors/oauth-error.ts";
import type { ResponseMode } from "../request/response-mode.oauth-responses.ts";

/**
 * Where the browser is sent with a code. Carries `iss`, so a client of many servers knows who answered.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2 | RFC 9207 §2}
 */
export function codeResponse(redirect: SafeRedirect, issuer: string, code: string): string {
  const parameters = [
    ["code", code],
    ["iss", issuer],
  ] as const;
  return respond(redirect, parameters, "query");
}

/**
 * Where the browser is sent with an error. Carries `iss` as well.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2 | RFC 9207 §2}
 */
export function errorResponse(
  redirect: SafeRedirect,
  issuer: string,
  error: OAuthError,
  mode: ResponseMode,
): string {
  const parameters = [
    ["error", error.code],
    ["error_description", error.description],
    ["iss", issuer],
  ] as const;
  return respond(redirect, parameters, mode);
}

/** Adds to the query the URI may already have (RFC 6749 §3.1.2), or makes its fragment, which no registered URI has. */
function respond(
  { uri, state }: SafeRedirect,
  parameters: readonly (readonly [string, string])[],
  mode: ResponseMode,
): string {
  const all = state === undefined ? parameters : [...parameters, ["state", state] as const];
  const query = all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  if (mode === "fragment") return `${uri}#${query}`;
  if (!uri.includes("?")) return `${uri}?${query}`;
  return uri.endsWith("?") || uri.endsWith("&") ? uri + query : `${uri}&${query}`;
}
