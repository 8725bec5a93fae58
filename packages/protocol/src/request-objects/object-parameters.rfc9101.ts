import { isRepeatable, type Parameters, pairsOf, parametersOf } from "../request/parameters.ts";
import { nameOfResponseType } from "../request/response-type.oauth-responses.ts";
import { parseScope } from "../scope.ts";
import type { Pair } from "../tokens/record.ts";
import { invalidObject, OAuthError } from "../errors/oauth-error.ts";

/** Those that are numbers where JSON says them, and those that are objects. All others are text. */
const numbers: ReadonlySet<string> = new Set(["max_age"]);
const objects: ReadonlySet<string> = new Set(["claims"]);
/** Of those that may be there several times. */
const mostOfOne = 32;

/** What an object may ask for, and what it came with. */
export interface ObjectPlace {
  /** All that an authorization request may be sent with. */
  readonly names: readonly string[];
  readonly sent: Parameters;
}

/**
 * The request of an object alone, as RFC 9101 has it: what stands beside it counts for nothing but the client.
 *
 * @throws {OAuthError} `invalid_request_object`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-6.3 | RFC 9101 §6.3}
 */
export function requestAlone(claims: ReadonlyMap<string, unknown>, { names, sent }: ObjectPlace): Parameters {
  const own = pairsIn(claims, names);
  if (!own.some(([name, value]) => name === "client_id" && value === sent.values.get("client_id")))
    throw invalidObject("The client_id of the request object is missing or another than the one beside it.");
  return parametersOf(own);
}

/**
 * The request of an object and of what stands beside it, as OpenID Connect has it: the object says more. What makes it a request of
 * OAuth and of OpenID Connect has to be the same in both, where both say it.
 *
 * @throws {OAuthError} `invalid_request_object`.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#RequestObject | OpenID Connect Core §6.1}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#RequestParameterValidation | OpenID Connect Core §6.3.3}
 */
export function requestMerged(
  claims: ReadonlyMap<string, unknown>,
  { names, sent }: ObjectPlace,
): Parameters {
  const own = pairsIn(claims, names);
  const said = parametersOf(own).values;
  const differing = sameInBoth.find(({ name, isSame }) => {
    const [inside, beside] = [said.get(name), sent.values.get(name)];
    return inside !== undefined && beside !== undefined && !isSame(inside, beside);
  });
  if (differing !== undefined)
    throw invalidObject(`The ${differing.name} of the request object and beside it differ.`);
  const others = names.filter((name) => !said.has(name));
  return { ...parametersOf([...own, ...pairsOf(sent, others)]) };
}

const sameInBoth: readonly {
  readonly name: string;
  readonly isSame: (inside: string, beside: string) => boolean;
}[] = [
  { name: "client_id", isSame: (inside, beside) => inside === beside },
  {
    name: "response_type",
    isSame: (inside, beside) => nameOfResponseType(inside) === nameOfResponseType(beside),
  },
  // Whoever looks at the outside alone has to see that it is about signing in.
  { name: "scope", isSame: (inside, beside) => !isAboutSigningIn(inside) || isAboutSigningIn(beside) },
];

function isAboutSigningIn(scope: string): boolean {
  return parseScope(scope).includes("openid");
}

/** What it asks for. Members that are no parameters mean nothing (RFC 6749 §3.1). */
function pairsIn(claims: ReadonlyMap<string, unknown>, names: readonly string[]): readonly Pair[] {
  if (claims.has("registration") && !names.includes("registration")) {
    const description = "The parameter registration is not supported.";
    throw new OAuthError("registration_not_supported", { description });
  }
  return names.flatMap((name) => textsOf(name, claims.get(name)).map((text) => [name, text] as const));
}

/** Nothing where nothing is said: a parameter without a value is absent. */
function textsOf(name: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (isRepeatable(name) && Array.isArray(value) && value.length <= mostOfOne)
    return value.map((one) => textOf(name, one)).filter((text) => text !== "");
  const text = textOf(name, value);
  return text === "" ? [] : [text];
}

function textOf(name: string, value: unknown): string {
  const text = spelled(name, value);
  // What no address could hold either.
  if (text === undefined || !text.isWellFormed() || text.includes("\u0000"))
    throw invalidObject(`The ${name} of the request object is none.`);
  return text;
}

function spelled(name: string, value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (numbers.has(name) && Number.isSafeInteger(value)) return String(value);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return objects.has(name) && isObject ? JSON.stringify(value) : undefined;
}
