import { decodeProtectedHeader } from "jose/decode/protected_header";
import { decodeJwt } from "jose/jwt/decode";
import { keyAlgorithms } from "../client-authentication/assertion-algorithms.ts";
import { createPublishedKeys } from "../client-authentication/published-keys.rfc7517.ts";
import { isSignedBy } from "../client-authentication/verify-jws.rfc7515.ts";
import { isCompactJws } from "../compact-jws.rfc7515.ts";
import type { ClientKey } from "../client.ts";
import { registrationError } from "../errors/registration-error.rfc7591.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { FetchKeySet } from "../ports/fetch-key-set.ts";
import { keyMeant } from "./client-keys.rfc7517.ts";
import type { StatementIssuer } from "./registration-settings.ts";

/*
 * A software statement: metadata of a client, signed by somebody the operator trusts, so that what it says counts more than what
 * the client says itself. Who signs is looked up by its `iss` among those that are trusted, before any key is asked for.
 */

/** What the issuer says of the client. Never what a JWT says of itself. */
export type StatementClaims = Readonly<Record<string, unknown>>;

/** Reads the statement of a registration. */
export type ReadStatement = (statement: unknown) => Promise<StatementClaims>;

/** Characters. */
const longest = 16_384;

/** How far the clock of an issuer may be off. */
const skew: Milliseconds = 10_000;

/** A JWT of another type was made for something else, such as a token. */
const types: ReadonlySet<string> = new Set(["jwt", "software-statement+jwt"]);

/** What a JWT says of itself (RFC 7519 §4.1), and a statement cannot hold. */
const ofJwt: ReadonlySet<string> = new Set([
  "iss",
  "sub",
  "aud",
  "exp",
  "nbf",
  "iat",
  "jti",
  "software_statement",
]);

/**
 * Believes statements of these issuers, and of nobody else.
 *
 * @throws {OAuthError} `unapproved_software_statement` for another issuer, `invalid_software_statement` for one that is no JWT, not
 *   signed with a key of its issuer by an asymmetric algorithm, or not valid now.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2.3 | RFC 7591 §2.3}
 */
export function createReadStatement({
  statements,
  fetchKeySet,
  clock,
}: {
  readonly statements: readonly StatementIssuer[];
  readonly fetchKeySet: FetchKeySet;
  readonly clock: Clock;
}): ReadStatement {
  const issuers = new Map(statements.map((one) => [one.issuer, one]));
  const publishedKeys = createPublishedKeys({ fetchKeySet, clock });

  async function keyOf({ keys }: StatementIssuer, header: Header): Promise<ClientKey | undefined> {
    const choose = (all: readonly ClientKey[]) => keyMeant(all, header);
    if (!("uri" in keys)) return choose(keys.keys);
    const found = await publishedKeys.find(keys.uri, choose);
    return "key" in found ? found.key : undefined;
  }

  return async (statement) => {
    const text = textOf(statement);
    const { header, claims } = takenApart(text);
    const { iss } = claims;
    const issuer = typeof iss === "string" ? issuers.get(iss) : undefined;
    if (issuer === undefined)
      throw registrationError(
        "unapproved_software_statement",
        "Nobody here trusts whoever signed this statement.",
      );
    const wrong = timeProblem(claims, clock());
    if (wrong !== undefined) throw invalid(wrong);
    const key = await keyOf(issuer, header);
    if (key === undefined || !(await isSignedBy(text, key, header.algorithm)))
      throw invalid("It is not signed with a key of its issuer.");
    return Object.fromEntries(Object.entries(claims).filter(([name]) => !ofJwt.has(name)));
  };
}

interface Header {
  readonly algorithm: string;
  readonly keyId: string | undefined;
}

function textOf(statement: unknown): string {
  if (typeof statement !== "string" || statement.length > longest)
    throw invalid(`It must be a JWT of at most ${longest} characters.`);
  return statement;
}

function takenApart(text: string): {
  readonly header: Header;
  readonly claims: Readonly<Record<string, unknown>>;
} {
  try {
    if (!isCompactJws(text)) throw new Error("no such form");
    return { header: headerOf(text), claims: decodeJwt(text) };
  } catch {
    throw invalid("It is no JWT that is signed with a private key.");
  }
}

/** @throws {Error} where it is none that is offered: `none` and HMAC, whose key everybody would know, are not. */
function headerOf(text: string): Header {
  const { alg, kid, typ = "JWT", crit } = decodeProtectedHeader(text);
  const algorithm = keyAlgorithms.find((offered) => offered === alg);
  const isType = typeof typ === "string" && types.has(typ.toLowerCase().replace(/^application\//, ""));
  if (algorithm === undefined || crit !== undefined || !isType) throw new Error("no such header");
  if (kid !== undefined && typeof kid !== "string") throw new Error("no such kid");
  return { algorithm, keyId: kid };
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function timeProblem({ exp, nbf, iat }: StatementClaims, now: Instant): string | undefined {
  if (exp !== undefined && !(isTime(exp) && exp * 1000 + skew > now)) return "It is expired (exp).";
  for (const [name, from] of [
    ["nbf", nbf],
    ["iat", iat],
  ] as const) {
    if (from !== undefined && !(isTime(from) && from * 1000 <= now + skew))
      return `It is not valid yet (${name}).`;
  }
  return undefined;
}

function invalid(words: string) {
  return registrationError("invalid_software_statement", words);
}
