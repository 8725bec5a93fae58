import { invalidRequest } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import { rfc9449 } from "../specs.ts";
import { proofAlgorithms } from "../tokens/dpop-proof.rfc9449.ts";

/** A SHA-256 as base64url (RFC 7638 §3.1). */
const isThumbprint = /^[A-Za-z0-9_-]{43}$/;

/**
 * Proof of possession. An authorization request may say to which key its code is bound, so that a code which is intercepted is worth
 * nothing even with its verifier; everything else is where proofs come along.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-10 | RFC 9449 §10}
 */
export const dpop: Feature = {
  name: "DPoP",
  specifications: [rfc9449],
  authorizationRequest: {
    parameters: ["dpop_jkt"],
    read({ values }) {
      const jkt = values.get("dpop_jkt");
      if (jkt === undefined) return {};
      if (!isThumbprint.test(jkt)) throw invalidRequest("dpop_jkt must be the thumbprint of a key.");
      return { dpopJkt: jkt };
    },
  },
  metadata: () => ({ dpop_signing_alg_values_supported: proofAlgorithms }),
};
