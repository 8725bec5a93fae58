import type { AuthorizedPerson } from "../authorization.ts";
import type { Client } from "../client.ts";
import { toNumericDate, type Instant, type Milliseconds } from "../instant.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { Signer } from "../ports/signer.ts";

/** What an ID token needs. */
export interface IdTokenDependencies {
  readonly issuer: string;
  readonly signer: Signer;
  readonly hashing: Hashing;
  readonly lifetime: Milliseconds;
}

/** Signs an ID token for a person, beside the access token of the same answer. */
export type SignIdToken = (
  client: Client,
  person: AuthorizedPerson,
  accessToken: string,
  now: Instant,
) => Promise<string>;

/**
 * ID tokens. Claims about the person are at the userinfo endpoint, since an access token always comes along (§5.4). `sid`
 * is not among them: it says something to a client that is told of the session's end, which none is yet.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#IDToken | OpenID Connect Core §2}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken | OpenID Connect Core §3.1.3.6}
 */
export function createSignIdToken({ issuer, signer, hashing, lifetime }: IdTokenDependencies): SignIdToken {
  return (client, person, accessToken, now) => {
    const claims: Record<string, unknown> = {
      iss: issuer,
      sub: person.userId,
      aud: client.id,
      exp: toNumericDate(now + lifetime),
      iat: toNumericDate(now),
      auth_time: toNumericDate(person.authenticatedAt),
      amr: person.methods,
      at_hash: leftHalf(hashing.sha256(accessToken)),
    };
    if (person.nonce !== undefined) claims["nonce"] = person.nonce;
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
