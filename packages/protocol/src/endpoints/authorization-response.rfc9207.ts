import type { SafeRedirect } from "../brand.ts";
import type { OAuthError } from "../errors/oauth-error.ts";

/**
 * Where the browser is sent with a code. Carries `iss`, so a client of many servers knows who answered.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2 | RFC 9207 §2}
 */
export function codeResponse(redirect: SafeRedirect, issuer: string, code: string): string {
  return respond(redirect, [
    ["code", code],
    ["iss", issuer],
  ]);
}

/**
 * Where the browser is sent with an error. Carries `iss` as well.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2 | RFC 9207 §2}
 */
export function errorResponse(redirect: SafeRedirect, issuer: string, error: OAuthError): string {
  return respond(redirect, [
    ["error", error.code],
    ["error_description", error.description],
    ["iss", issuer],
  ]);
}

/** Adds to the query the URI may already have (RFC 6749 §3.1.2). */
function respond({ uri, state }: SafeRedirect, parameters: readonly (readonly [string, string])[]): string {
  const all = state === undefined ? parameters : [...parameters, ["state", state] as const];
  const query = all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  if (!uri.includes("?")) return `${uri}?${query}`;
  return uri.endsWith("?") || uri.endsWith("&") ? uri + query : `${uri}&${query}`;
}
