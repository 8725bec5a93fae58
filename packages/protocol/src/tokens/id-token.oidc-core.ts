import type { AuthorizedPerson } from "../authorization.ts";
import type { Client } from "../client.ts";
import { toNumericDate, type Instant, type Milliseconds } from "../instant.ts";
import { acrOf } from "./acr.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { Signer } from "../ports/signer.ts";
import type { SubjectNames } from "./subject-names.oidc-core.ts";

/** What an ID token needs. */
export interface IdTokenDependencies {
  readonly issuer: string;
  readonly signer: Signer;
  readonly hashing: Hashing;
  readonly subjectNames: Pick<SubjectNames, "of">;
  readonly lifetime: Milliseconds;
}

/** Who signed in, when, how and for which request. */
export type SignedInPerson = Pick<
  AuthorizedPerson,
  "userId" | "sid" | "authenticatedAt" | "methods" | "nonce"
>;

/** What an ID token stands beside in its answer, and is bound to. */
export interface Beside {
  readonly accessToken?: string;
  /** Only of the authorization endpoint. */
  readonly code?: string;
  /** What it tells of the person: for a client that gets no access token to ask userinfo with (§5.4). */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** Signs an ID token for a person. */
export type SignIdToken = (
  client: Client,
  person: SignedInPerson,
  beside: Beside,
  now: Instant,
) => Promise<string>;

/**
 * ID tokens. Claims about the person are at the userinfo endpoint wherever an access token comes along (§5.4). `sid` says in which
 * browser session it was issued, and stays when the person signs in again there: by it a client asks for that session to end.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#IDToken | OpenID Connect Core §2}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken | OpenID Connect Core §3.1.3.6}
 * @see {@link https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout | OpenID Connect Front-Channel Logout §3}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#HybridIDToken | OpenID Connect Core §3.3.2.11}
 */
export function createSignIdToken({
  issuer,
  signer,
  hashing,
  subjectNames,
  lifetime,
}: IdTokenDependencies): SignIdToken {
  return (client, person, { accessToken, code, about }, now) => {
    const claims: Record<string, unknown> = {
      iss: issuer,
      sub: subjectNames.of(client, person.userId),
      aud: client.id,
      exp: toNumericDate(now + lifetime),
      iat: toNumericDate(now),
      auth_time: toNumericDate(person.authenticatedAt),
      acr: acrOf(person.methods),
      amr: person.methods,
    };
    // Families from before it was kept have none.
    if (person.sid !== "") claims["sid"] = person.sid;
    if (accessToken !== undefined) claims["at_hash"] = leftHalf(hashing.sha256(accessToken));
    if (code !== undefined) claims["c_hash"] = leftHalf(hashing.sha256(code));
    if (person.nonce !== undefined) claims["nonce"] = person.nonce;
    if (about !== undefined) Object.assign(claims, about);
    return signer.sign(claims, { alg: client.idTokenAlgorithm });
  };
}

/**
 * The left 128 bits of a SHA-256 given as base64url. 16 bytes are 21 characters and the top two bits of the 22nd.
 */
function leftHalf(sha256: string): string {
  const index = alphabet.indexOf(sha256.charAt(21));
  return sha256.slice(0, 21) + alphabet.charAt(index & 0b110000);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
