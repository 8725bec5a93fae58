import type { SafeRedirect } from "../brand.ts";
import type { OAuthError } from "../errors/oauth-error.ts";
import type { ResponseMode } from "../request/response-mode.oauth-responses.ts";

type Fields = readonly (readonly [name: string, value: string])[];

/** Where the browser goes with an answer: to `location`, or by a form posted there where it has `fields`. */
export interface AuthorizationResponse {
  readonly location: string;
  readonly fields?: Fields;
}

/** To whom, and how. */
export interface Recipient {
  readonly redirect: SafeRedirect;
  readonly issuer: string;
  readonly mode: ResponseMode;
}

/**
 * Where the browser is sent with a code. Carries `iss`, so a client of many servers knows who answered.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2 | RFC 9207 §2}
 */
export function codeResponse(to: Recipient, code: string): AuthorizationResponse {
  return respond(to, [["code", code]]);
}

/**
 * Where the browser is sent with an error. Carries `iss` as well.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2 | RFC 9207 §2}
 */
export function errorResponse(to: Recipient, { code, description }: OAuthError): AuthorizationResponse {
  return respond(to, [
    ["error", code],
    ["error_description", description],
  ]);
}

/** Adds to the query the URI may already have (RFC 6749 §3.1.2), or makes its fragment, which no registered URI has. */
function respond(
  { redirect: { uri, state }, issuer, mode }: Recipient,
  answer: Fields,
): AuthorizationResponse {
  const fields: Fields = [
    ...answer,
    ["iss", issuer],
    ...(state === undefined ? [] : [["state", state] as const]),
  ];
  if (mode === "form_post") return { location: uri, fields };
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  if (mode === "fragment") return { location: `${uri}#${query}` };
  if (!uri.includes("?")) return { location: `${uri}?${query}` };
  return { location: uri.endsWith("?") || uri.endsWith("&") ? uri + query : `${uri}&${query}` };
}
