import { isCompactJws } from "../compact-jws.rfc7515.ts";
import { invalidProof, useNonce } from "../errors/proof-error.rfc9449.ts";
import type { Milliseconds } from "../instant.ts";
import { namesHost, parseAbsoluteUri } from "../absolute-uri.ts";
import type { Clock } from "../ports/clock.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { UsedIds } from "../ports/used-ids.ts";
import type { Possession } from "../request/protocol-request.ts";
import type { Seals } from "./seals.ts";

/*
 * Proof of possession: a client signs each request with a key of its own, and what it gets for that is worth nothing without the key.
 */

/** Signatures a proof may have: of a key of which the header brings the public half, and never of a shared secret. */
export const proofAlgorithms = ["ES256", "ES384", "ES512", "PS256", "RS256", "EdDSA", "Ed25519"];

/** How far the moment of a proof may be from ours, either way. */
const window: Milliseconds = 60_000;
/** How long a nonce of ours counts. One is the same for a minute, so that a client need not ask for each request. */
const nonceLifetime: Milliseconds = 10 * 60_000;
const minute: Milliseconds = 60_000;
const longest = 8192;
const noProof = "The proof is no JWT that its own public key signed.";

/** What a proof has to be for. */
export interface ProofFor {
  /** The access token it comes with, at a resource. */
  readonly accessToken?: string;
  /** Whether it has to hold a nonce of ours: then nobody made it ahead of time. */
  readonly nonce: "needed" | "optional";
}

/** Proves that whoever sent the request has the key, and answers its thumbprint. A proof counts once. */
export type ProvePossession = (possession: Possession, proofFor: ProofFor) => Promise<string>;

/** What it takes. */
export interface ProvePossessionDependencies {
  readonly issuer: string;
  readonly seals: Pick<Seals, "dpopNonce">;
  readonly usedIds: UsedIds;
  readonly hashing: Pick<Hashing, "sha256">;
  readonly clock: Clock;
}

/**
 * {@link ProvePossession} of this issuer.
 *
 * @throws {OAuthError} `invalid_dpop_proof`, or `use_dpop_nonce` with the nonce to use.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-4.3 | RFC 9449 §4.3}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-8 | RFC 9449 §8}
 */
export function createProvePossession(dependencies: ProvePossessionDependencies): ProvePossession {
  const { seals, usedIds, hashing, clock } = dependencies;
  const origin = parseAbsoluteUri(dependencies.issuer)?.origin ?? dependencies.issuer;

  function checkRequest({ htm, htu }: Claims, { method, path }: Possession): void {
    if (htm !== method) throw invalidProof("The proof is for another method.");
    if (typeof htu !== "string" || addressOf(htu) !== addressOf(origin + path))
      throw invalidProof("The proof is for another address.");
  }

  function checkMoment({ iat, nonce }: Claims, needed: boolean): void {
    const now = clock();
    if (typeof iat !== "number" || Math.abs(now - iat * 1000) > window)
      throw invalidProof("The proof is too old, or from the future.");
    if (nonce === undefined && !needed) return;
    const made = typeof nonce === "string" ? seals.dpopNonce.open(nonce)?.at : undefined;
    if (made === undefined || made > now || now - made > nonceLifetime)
      throw useNonce(seals.dpopNonce.seal({ at: now - (now % minute) }));
  }

  return async (possession, { accessToken, nonce }) => {
    const { claims, jkt } = await readProof(possession.proof, clock());
    checkRequest(claims, possession);
    if (accessToken !== undefined && claims["ath"] !== hashing.sha256(accessToken))
      throw invalidProof("The proof is for another access token.");
    checkMoment(claims, nonce === "needed");
    const { jti, iat } = claims;
    if (typeof jti !== "string" || jti === "") throw invalidProof("The proof has no jti.");
    // Whoever makes the proof chooses its id, which may be long.
    const id = hashing.sha256(`${jkt}.${jti}`);
    const use = { kind: "dpop", id, until: (iat as number) * 1000 + window + minute };
    if ((await usedIds.spend(use)) === "used") throw invalidProof("The proof was used before.");
    return jkt;
  };
}

type Claims = Readonly<Record<string, unknown>>;

/** The claims of a proof that its own key signed, and the thumbprint of that. */
async function readProof(
  proof: string,
  now: number,
): Promise<{ readonly claims: Claims; readonly jkt: string }> {
  if (proof.length > longest) throw invalidProof("The proof is too long.");
  if (!isCompactJws(proof)) throw invalidProof(noProof);
  // Loaded when the first proof comes: nearly all requests have none.
  const { calculateJwkThumbprint, EmbeddedJWK, errors, jwtVerify } = await import("jose");
  try {
    const currentDate = new Date(now);
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: "dpop+jwt",
      algorithms: [...proofAlgorithms],
      currentDate,
      clockTolerance: window / 1000,
    });
    // EmbeddedJWK took it for a public key, or it would have thrown.
    const jkt = await calculateJwkThumbprint(protectedHeader.jwk ?? {});
    return { claims: payload, jkt };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw invalidProof("The proof is expired (exp).");
    const { claim } = error instanceof errors.JWTClaimValidationFailed ? error : {};
    throw invalidProof(claim === undefined ? noProof : `The ${claim} of the proof is not one that counts.`);
  }
}

/** Without query and fragment, and otherwise as two who write it differently both mean it: "syntax- and scheme-based" (§4.3). */
function addressOf(htu: string): string | undefined {
  if (!namesHost(htu)) return undefined;
  const [bare = ""] = htu.split(/[?#]/);
  const uri = parseAbsoluteUri(bare.replace(/%[\da-f]{2}/gi, decoded));
  return uri === undefined ? undefined : uri.origin + uri.pathname;
}

/** Of a sign that need not be encoded the sign itself, of any other its digits in capitals (RFC 3986 §6.2.2). */
function decoded(triplet: string): string {
  const sign = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
  return /[\w.~-]/.test(sign) ? sign : triplet.toUpperCase();
}
