import type { Addressed } from "./public-address.ts";

/**
 * Finds the one access token of a request. Only the `Authorization` header is accepted: a token in the query ends up in
 * logs and histories, and a second place for it lets two parties disagree about which one counts.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-2 | RFC 6750 §2}
 */

/** The parts of a request in which a token may have been put, and what its proof is about. */
export interface Presented extends Addressed {
  /** The `Authorization` header; a list when the server kept several lines apart. */
  readonly authorization: string | readonly string[] | undefined;
  /** The query, decoded. */
  readonly query?: Fields | undefined;
  /** A decoded `application/x-www-form-urlencoded` body; leave it out for any other media type. */
  readonly form?: Fields | undefined;
  /** The `DPoP` header, as {@link Presented.authorization}. Without it, method and URL no bound token is accepted (RFC 9449). */
  readonly proof?: string | readonly string[] | undefined;
  readonly method?: string | undefined;
}

/** Decoded fields: what `URLSearchParams` or a framework's parser makes of a query or a form. */
export type Fields = URLSearchParams | Readonly<Record<string, unknown>>;

/** What was found. `absent` includes other schemes: the client may not know that a bearer token is wanted. */
export type BearerToken =
  | { readonly found: "token"; readonly token: string }
  | { readonly found: "absent" }
  | { readonly found: "malformed"; readonly description: string };

/** `Bearer`, whatever the case (RFC 9110 §11.1), then `b64token`. */
const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;
const anyBearer = /^Bearer(?: |$)/i;
/** Several lines, joined as `Headers` does; in a single value no scheme follows a comma and a space. */
const joined = /, *Bearer /i;

/** Finds the token, or says why there is none to check. Never throws. */
export function readBearerToken(request: Presented): BearerToken {
  if (has(request.query)) return malformed("The access token must not be sent in the query.");
  if (has(request.form)) return malformed("The access token must be sent in the Authorization header only.");
  const headers = typeof request.authorization === "string" ? [request.authorization] : request.authorization;
  if (headers === undefined || headers.length === 0) return { found: "absent" };
  if (headers.length > 1) return malformed("The Authorization header was sent more than once.");
  return readHeader(headers[0] ?? "");
}

function readHeader(header: string): BearerToken {
  const token = bearer.exec(header)?.[1];
  if (token !== undefined) return { found: "token", token };
  if (joined.test(header)) return malformed("The Authorization header was sent more than once.");
  return anyBearer.test(header) ? malformed("The Authorization header is malformed.") : { found: "absent" };
}

function malformed(description: string): BearerToken {
  return { found: "malformed", description };
}

function has(fields: Fields | undefined): boolean {
  if (fields === undefined) return false;
  return fields instanceof URLSearchParams
    ? fields.has("access_token")
    : Object.hasOwn(fields, "access_token");
}
