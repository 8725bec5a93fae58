import { decodeProtectedHeader } from "jose/decode/protected_header";
import { decodeJwt } from "jose/jwt/decode";
import { isCompactJws } from "../compact-jws.rfc7515.ts";
import { invalidClient } from "../errors/oauth-error.ts";
import { required } from "../request/parameters.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import type { PresentedAssertion, ReadAssertion } from "./presented-credentials.ts";

/** Which method a client means that sends an assertion: the header says whether a secret or a private key signed it. */
export type AssertionMethod = "client_secret_jwt" | "private_key_jwt";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Characters. One with an RSA signature and a long audience has two thousand. */
const longest = 8192;

/** Names for the type of such a JWT. One of another type was made for something else. */
const types: ReadonlySet<string> = new Set(["jwt", "client-authentication+jwt"]);

/** The method of the assertion in a request; `undefined` where there is none. One that cannot be read belongs to a key. */
export function assertionMethod({ parameters }: ProtocolRequest): AssertionMethod | undefined {
  const text = parameters.values.get("client_assertion");
  if (text === undefined)
    return parameters.values.has("client_assertion_type") ? "private_key_jwt" : undefined;
  const { alg } = headerOf(text) ?? {};
  return typeof alg === "string" && alg.startsWith("HS") ? "client_secret_jwt" : "private_key_jwt";
}

/**
 * Takes apart the assertion of a request.
 *
 * @throws {OAuthError} `invalid_client` for anything that is no JWT which names a client, is sent as something else, or is longer
 *   than any is.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7521#section-4.2 | RFC 7521 §4.2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7523#section-2.2 | RFC 7523 §2.2}
 */
export function readAssertion<M extends AssertionMethod>(
  method: M,
  { parameters }: ProtocolRequest,
): PresentedAssertion<M> {
  const text = required(parameters, "client_assertion");
  if (required(parameters, "client_assertion_type") !== assertionType)
    throw malformed("client_assertion_type is not the one of a JWT");
  if (text.length > longest) throw malformed(`client_assertion is longer than ${longest} characters`);
  const claims = claimsOf(text);
  const { sub } = claims;
  const { algorithm, keyId } = checkedHeader(text);
  if (typeof sub !== "string" || sub === "") throw malformed("client_assertion names no client (sub)");
  return { method, clientId: sub, assertion: { text, algorithm, keyId, claims } };
}

function checkedHeader(text: string): Pick<ReadAssertion, "algorithm" | "keyId"> {
  const { alg: algorithm, kid: keyId, typ = "JWT", crit } = headerOf(text) ?? {};
  if (typeof algorithm !== "string" || !(keyId === undefined || typeof keyId === "string"))
    throw malformed("client_assertion has a header that is none of a JWT");
  if (crit !== undefined) throw malformed("client_assertion demands an extension nobody here knows (crit)");
  if (typeof typ !== "string" || !types.has(typ.toLowerCase().replace(/^application\//, "")))
    throw malformed("client_assertion was made for something else (typ)");
  return { algorithm, keyId };
}

function malformed(reason: string) {
  return invalidClient(reason, false);
}

function headerOf(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > longest) return undefined;
  try {
    return decodeProtectedHeader(text);
  } catch {
    return undefined;
  }
}

function claimsOf(text: string): Readonly<Record<string, unknown>> {
  if (!isCompactJws(text)) throw malformed("client_assertion is no JWT in its compact form");
  try {
    return decodeJwt(text);
  } catch {
    throw malformed("client_assertion is no JWT");
  }
}
