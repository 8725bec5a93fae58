import { createHash } from "node:crypto";
import { decode, verifyJws } from "./fake-client-check.ts";

/** The outcome for a proof: the key's thumbprint, or why it is refused. */
export type ProofCheck =
  | { readonly jkt: string }
  | { readonly refusal: "invalid_dpop_proof" | "use_dpop_nonce" };

/** Checks a DPoP proof (RFC 9449 §4.3): signature, method, address, time, nonce, and the token's digest where there is one. */
export function checkProof(
  proof: string,
  expected: {
    readonly method: string;
    readonly url: string;
    readonly now: number;
    readonly nonce: string | undefined;
    readonly accessToken?: string;
  },
): ProofCheck {
  const [head, body, signature = ""] = proof.split(".");
  const [header, claims] = [decode(head), decode(body)];
  const jwk = header["jwk"] as Readonly<Record<string, string>>;
  const ath = expected.accessToken === undefined ? undefined : digest(expected.accessToken);
  const right =
    header["typ"] === "dpop+jwt" &&
    jwk["d"] === undefined &&
    verifyJws(
      String(header["alg"]),
      jwk,
      Buffer.from(`${head}.${body}`),
      Buffer.from(signature, "base64url"),
    ) &&
    claims["htm"] === expected.method &&
    claims["htu"] === expected.url &&
    Math.abs(Number(claims["iat"]) * 1000 - expected.now) < 60_000 &&
    claims["ath"] === ath;
  if (!right) return { refusal: "invalid_dpop_proof" };
  if (expected.nonce !== undefined && claims["nonce"] !== expected.nonce)
    return { refusal: "use_dpop_nonce" };
  const { crv, kty, x, y } = jwk;
  return { jkt: digest(JSON.stringify({ crv, kty, x, y })) };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
