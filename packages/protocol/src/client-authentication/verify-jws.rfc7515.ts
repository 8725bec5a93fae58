import type { JWK } from "jose";
import type { ClientKey } from "../client.ts";

/**
 * Whether this key signed it, with this algorithm and no other. Never throws: a key that is none, such as a point off its curve,
 * signed nothing.
 *
 * @param key - a public key, or the characters of a secret.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.2 | RFC 7515 §5.2}
 */
export async function isSignedBy(text: string, key: ClientKey | string, algorithm: string): Promise<boolean> {
  // Loaded when somebody signs: most clients send their secret.
  const { base64url, compactVerify, importJWK } = await import("jose");
  const jwk = typeof key === "string" ? { kty: "oct", k: base64url.encode(key) } : (key as JWK);
  try {
    const material = await importJWK(jwk, algorithm);
    await compactVerify(text, material, { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
}
