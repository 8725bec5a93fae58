import { hash } from "node:crypto";
import { calculateJwkThumbprint, EmbeddedJWK, errors, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { isCompactJws } from "./compact-jws.rfc7515.ts";
import { type Addressed, type PublicAddress, withoutQuery } from "./public-address.ts";

/** Signatures a proof may have. None of a shared secret, and never `none`. */
export const proofAlgorithms = ["ES256", "ES384", "ES512", "PS256", "RS256", "EdDSA", "Ed25519"];

/** How far the moment of a proof may be from now, either way. Milliseconds. */
const window = 60_000;
const longest = 8192;
const noProof = "The proof is no JWT that its own public key signed.";

/** A request that came with a bound token. */
export interface ProvenRequest extends Addressed {
  readonly token: string;
  /** The header `DPoP`; a list when the server kept several lines apart. */
  readonly proof: string | readonly string[] | undefined;
  readonly method: string | undefined;
}

/** Either the thumbprint of the key that signed, or what is wrong with the proof, as a sentence for the client. */
export type CheckedProof = { readonly jkt: string } | { readonly wrong: string };

/** Checks the proof of one request. A proof counts once. */
export type CheckProof = (request: ProvenRequest) => Promise<CheckedProof>;

/**
 * {@link CheckProof} of an API at this address. Which proofs it saw, it remembers in memory for as long as they count: another process of
 * the same API would take one again, as RFC 9449 §11.1 leaves to each.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-4.3 | RFC 9449 §4.3}
 */
export function createCheckProof({
  addressOf,
  now,
  entries,
}: {
  readonly addressOf: PublicAddress;
  readonly now: () => number;
  readonly entries: number;
}): CheckProof {
  const seen = new Map<string, number>();

  /** Whether it is the first time. What counts no more is forgotten first, and the oldest where there are too many. */
  function isFirst(id: string, until: number): boolean {
    for (const [old, end] of seen) {
      if (end > now() && seen.size < entries) break;
      seen.delete(old);
    }
    if (seen.has(id)) return false;
    seen.set(id, until);
    return true;
  }

  function wrongIn(claims: JWTPayload, request: ProvenRequest): string | undefined {
    if (claims["htm"] !== request.method) return "The proof is for another method.";
    const address = addressOf(request);
    if (address === undefined || withoutQuery(claims["htu"]) !== address)
      return "The proof is for another address.";
    if (claims["ath"] !== hash("sha256", request.token, "base64url"))
      return "The proof is for another access token.";
    const { iat, jti } = claims;
    if (iat === undefined || Math.abs(now() - iat * 1000) > window)
      return "The proof is too old, or from the future.";
    return typeof jti === "string" && jti !== "" ? undefined : "The proof has no jti.";
  }

  return async (request) => {
    const { proof } = request;
    const [one, ...others] = typeof proof === "string" ? [proof] : (proof ?? []);
    if (one === undefined) return { wrong: "The proof is missing." };
    if (others.length > 0) return { wrong: "The proof was sent more than once." };
    const read = await readProof(one, now());
    if ("wrong" in read) return read;
    const { claims, jkt } = read;
    const wrong = wrongIn(claims, request);
    if (wrong !== undefined) return { wrong };
    const id = hash("sha256", `${jkt}.${claims.jti}`, "base64url");
    return isFirst(id, (claims.iat ?? 0) * 1000 + window) ? { jkt } : { wrong: "The proof was used before." };
  };
}

async function readProof(
  proof: string,
  now: number,
): Promise<{ readonly claims: JWTPayload; readonly jkt: string } | { readonly wrong: string }> {
  if (proof.length > longest || !isCompactJws(proof)) return { wrong: noProof };
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: "dpop+jwt",
      algorithms: proofAlgorithms,
      currentDate: new Date(now),
      clockTolerance: window / 1000,
    });
    return { claims: payload, jkt: await calculateJwkThumbprint(protectedHeader.jwk ?? {}) };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { wrong: "The proof is expired (exp)." };
    const { claim } = error instanceof errors.JWTClaimValidationFailed ? error : {};
    return { wrong: claim === undefined ? noProof : `The ${claim} of the proof is not one that counts.` };
  }
}
