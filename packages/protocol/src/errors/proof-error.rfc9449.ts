import { OAuthError } from "./oauth-error.ts";

/**
 * `invalid_dpop_proof`: whoever sent it is not shown to have the key. It is said what is wrong, which helps who builds the client and
 * nobody else: a proof is no secret.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-5 | RFC 9449 §5}
 */
export function invalidProof(description: string): OAuthError {
  return new OAuthError("invalid_dpop_proof", { description });
}

/** `use_dpop_nonce`: the proof is to be made again, with this nonce (§8). */
export function useNonce(dpopNonce: string): OAuthError {
  return new OAuthError("use_dpop_nonce", {
    description: "The proof needs the nonce of this answer.",
    dpopNonce,
  });
}

/** The same refusal at a resource, where it carries a challenge (§7.1). */
export function atResource(error: unknown): unknown {
  if (!(error instanceof OAuthError)) return error;
  const { code, description, reason, dpopNonce } = error;
  return new OAuthError(code, { description, reason, dpopNonce, challenge: "DPoP" });
}
