import { type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import { isCompactJws } from "@grantway/protocol";
import { compactVerify } from "jose/jws/compact/verify";

/*
 * Compact JWS. Texts of others are taken apart and verified by `jose`; what is ours is which key a text may be verified
 * with: the one its `kid` names, with the algorithm that key is for. Signing, of our own claims with our own header, is
 * Node's signature at the end of two encoded parts (ADR 27).
 */

/** What a key of ours verifies with, and with which algorithm alone. */
export interface VerifyingKey {
  readonly alg: string;
  readonly publicKey: CryptoKey;
}

type Claims = Readonly<Record<string, unknown>>;

const signOnPool = promisify(sign);
const decoder = new TextDecoder();
const longest = 16_384;

/** A header (RFC 7515 §4) as {@link signJws} takes it: encoded once, for all that is signed with it. */
export function encodeHeader(header: {
  readonly alg: string;
  readonly kid: string;
  readonly typ?: string | undefined;
}): string {
  return encode(header);
}

/**
 * Signs claims with ES256 or RS256, whichever the key is for. An ECDSA signature is the two numbers side by side (RFC 7518
 * §3.4), not the DER form of OpenSSL.
 *
 * An RSA signature is made on the thread pool. One of ECDSA takes less time than it takes to hand it over and to come back.
 *
 * @param header - what {@link encodeHeader} made for this key.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.1 | RFC 7515 §5.1}
 */
export async function signJws(claims: Claims, header: string, key: KeyObject): Promise<string> {
  const input = `${header}.${encode(claims)}`;
  const bytes = Buffer.from(input);
  const signature =
    key.asymmetricKeyType === "ec"
      ? sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" })
      : await signOnPool("sha256", bytes, key);
  return `${input}.${signature.toString("base64url")}`;
}

/**
 * The claims of a compact JWS, if a key of ours signed it with the algorithm that key is for and no other (RFC 8725 §3.1).
 * Without a `kid` there is no key to try, and `crit` names what nobody here understands.
 *
 * @returns `undefined` for every other text. Never throws for what it holds.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.2 | RFC 7515 §5.2}
 */
export async function openJws(
  text: string,
  keyOf: (kid: string) => VerifyingKey | undefined,
): Promise<Claims | undefined> {
  if (text.length > longest || !isCompactJws(text)) return undefined;
  try {
    const { payload } = await compactVerify(text, ({ kid, alg, crit }) => {
      const key = typeof kid === "string" && crit === undefined ? keyOf(kid) : undefined;
      if (key === undefined || key.alg !== alg) throw new Error("no key of ours is named for this algorithm");
      return key.publicKey;
    });
    // What one of our keys signed is ours, and we sign nothing but objects.
    return JSON.parse(decoder.decode(payload)) as Claims;
  } catch {
    return undefined;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
