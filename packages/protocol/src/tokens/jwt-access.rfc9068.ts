import { type Milliseconds, toNumericDate } from "../instant.ts";
import type { Signer } from "../ports/signer.ts";
import { formatScope, parseScope } from "../scope.ts";
import { acrOf } from "./acr.ts";
import type { AccessTokenRecord } from "./access-token.ts";
import { isConfirmation } from "./bindings.ts";
import type { InstallationClaims } from "./installation-claims.ts";

/*
 * Access tokens that an API validates by itself. Such a token says the same as a sealed one, so all that we are asked about it,
 * introspection and revocation above all, is answered from the same rows. Only who does not ask does not learn of them, and so it
 * lives for minutes (ADR 64).
 */

/** `typ` of the header: what tells it from an ID token, wherever it is shown (§2.1, RFC 8725 §3.11). */
const accessTokenType = "at+jwt";

/** The same as a claim, for ourselves, as a launch says of itself. */
const use = "access";

/** However long its API lets tokens live: what was revoked goes on for so long where nobody asks. */
export const longestJwtLifetime: Milliseconds = 15 * 60 * 1000;

/** What a JWT says beside its record. */
export interface BesideRecord {
  /** When the person signed in, and how; absent where the client acts as itself. */
  readonly signedIn?: { readonly authenticatedAt: number; readonly methods: readonly string[] } | undefined;
  readonly place?: InstallationClaims | undefined;
}

/** Access tokens as JWTs. */
export interface JwtAccess {
  sign(record: AccessTokenRecord, beside: BesideRecord): Promise<string>;
  /** The record of one that we signed, expired or not; `undefined` for anything else. Never throws. */
  read(text: string): Promise<AccessTokenRecord | undefined>;
}

/** Longer ones are of nobody here. */
const longest = 8192;

/**
 * JWT access tokens of this issuer, signed with ES256 where there is such a key.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9068#section-2 | RFC 9068 §2}
 */
export function createJwtAccess({
  issuer,
  signer,
}: {
  readonly issuer: string;
  readonly signer: Pick<Signer, "sign" | "verify" | "algorithms">;
}): JwtAccess {
  return {
    sign(record, beside) {
      const [first = "ES256"] = signer.algorithms;
      const alg = signer.algorithms.includes("ES256") ? "ES256" : first;
      return signer.sign(claimsOf(record, beside, issuer), { alg, typ: accessTokenType });
    },
    async read(text) {
      // What is sealed, or anything else, is not looked at any further.
      if (!text.startsWith("ey") || text.length > longest) return undefined;
      const claims = await signer.verify(text);
      return claims?.["iss"] === issuer ? accessRecordOf(claims) : undefined;
    },
  };
}

/** Whether what one of our keys signed is an access token, whatever it was shown as. */
export function isAccessToken(claims: Readonly<Record<string, unknown>>): boolean {
  return claims["token_use"] === use;
}

function claimsOf(record: AccessTokenRecord, { signedIn, place }: BesideRecord, issuer: string) {
  const { id, clientId, scopes, audiences, issuedAt, expiresAt, userId, confirmation } = record;
  const [aud] = audiences;
  return {
    token_use: use,
    iss: issuer,
    aud,
    sub: userId ?? clientId,
    client_id: clientId,
    scope: formatScope(scopes),
    jti: id,
    iat: toNumericDate(issuedAt),
    exp: toNumericDate(expiresAt),
    ...(signedIn && {
      auth_time: toNumericDate(signedIn.authenticatedAt),
      acr: acrOf(signedIn.methods),
      amr: signedIn.methods,
    }),
    ...place,
    ...(confirmation && { cnf: confirmation }),
    // By these we find the rows that the token hangs on. To anybody else they are names without meaning.
    ...(userId === undefined
      ? { client_since: record.clientSince, generation: record.generation }
      : { grant: record.grantId, family: record.familyId }),
  };
}

type Claims = Readonly<Record<string, unknown>>;

/** The record that these claims of a JWT of ours say; `undefined` where they are those of anything else. */
export function accessRecordOf(claims: Claims): AccessTokenRecord | undefined {
  const said = isAccessToken(claims) ? saidBy(claims) : undefined;
  const { sub: userId, grant: grantId, family: familyId } = claims;
  if (said === undefined) return undefined;
  if (isText(userId) && isText(grantId) && isText(familyId)) return { ...said, userId, grantId, familyId };
  const { client_since: clientSince, installation: installationId, generation } = claims;
  if (!isWhole(clientSince)) return undefined;
  if (!isText(installationId) || !isWhole(generation)) return { ...said, clientSince };
  return { ...said, clientSince, installationId, generation };
}

/** What both kinds say. */
function saidBy({ jti, client_id, scope, aud, iat, exp, cnf }: Claims) {
  if (![jti, client_id, scope, aud].every(isText) || !isWhole(iat) || !isWhole(exp)) return undefined;
  // Bound to what we do not know, it would pass for one that is bound to nothing.
  if (cnf !== undefined && !isConfirmation(cnf)) return undefined;
  return {
    id: jti as string,
    clientId: client_id as string,
    scopes: parseScope(scope as string),
    audiences: [aud as string],
    issuedAt: iat * 1000,
    expiresAt: exp * 1000,
    ...(cnf === undefined ? {} : { confirmation: cnf }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
