import { decodeProtectedHeader } from "jose/decode/protected_header";
import { decodeJwt } from "jose/jwt/decode";
import { isCompactJws } from "../compact-jws.rfc7515.ts";
import { invalidObject } from "../errors/oauth-error.ts";

/** Characters of an object at the most: what it asks for has to travel sealed through our pages. */
const longestObject = 32_000;

/** A request object, taken apart. Nothing of it is verified. */
export interface RequestObject {
  /** The compact JWS. */
  readonly text: string;
  readonly algorithm: string;
  readonly keyId: string | undefined;
  /** Whether it says by its type that it is one of RFC 9101. */
  readonly isTyped: boolean;
  readonly claims: ReadonlyMap<string, unknown>;
}

/** Its own type, and the one of any JWT, for those that OpenID Connect made before there was a type. */
const own = "oauth-authz-req+jwt";
const types: ReadonlySet<string> = new Set(["jwt", own]);

/**
 * Takes a request object apart. A JWT of another type was made for something else, such as to prove a client or to tell of a sign-out.
 *
 * @throws {OAuthError} `invalid_request_object`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-6.2 | RFC 9101 §6.2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-10.8 | RFC 9101 §10.8}
 */
export function takeApart(text: string): RequestObject {
  const signature = signatureOf(text);
  const { alg: algorithm, kid: keyId, typ = "JWT", crit } = headerOf(text);
  if (typeof algorithm !== "string" || !(keyId === undefined || typeof keyId === "string"))
    throw invalidObject("The header of the request object is none of a JWT.");
  if (crit !== undefined)
    throw invalidObject("The request object demands an extension that is not known (crit).");
  const type = typeof typ === "string" ? typ.toLowerCase().replace(/^application\//, "") : "";
  if (!types.has(type))
    throw invalidObject(`The type of a request object is ${own}, and this one was made for something else.`);
  // `none` with a signature is no JWS (RFC 7518 §3.6): somebody would take it for a signed one.
  if ((algorithm === "none") !== (signature === ""))
    throw invalidObject(
      "The request object says that it is unsigned and has a signature, or the other way round.",
    );
  return { text, algorithm, keyId, isTyped: type === own, claims: claimsOf(text) };
}

/** Its third part, of a JWT that is not encrypted. */
function signatureOf(text: string): string {
  if (text.length > longestObject)
    throw invalidObject(`The request object is longer than ${longestObject} characters.`);
  const parts = text.split(".");
  if (parts.length === 5) throw invalidObject("Encrypted request objects are not offered.");
  const [, , signature] = parts;
  if (signature === undefined || !isCompactJws(text)) throw invalidObject("The request object is no JWT.");
  return signature;
}

function headerOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return decodeProtectedHeader(text);
  } catch {
    throw invalidObject("The request object is no JWT.");
  }
}

function claimsOf(text: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(decodeJwt(text)));
  } catch {
    throw invalidObject("The request object is no JWT.");
  }
}
