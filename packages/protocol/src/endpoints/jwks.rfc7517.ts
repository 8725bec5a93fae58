import type { Feature } from "../feature.ts";
import type { PublicJwk, Signer } from "../ports/signer.ts";
import { rfc7517 } from "../specs.ts";

/** The public keys, for everybody. */
export const publicKeys: Feature = {
  name: "public keys",
  specifications: [rfc7517],
  endpoints: { "/jwks": { metadata: "jwks_uri", answers: "document", create: createJwksEndpoint } },
};

/** `GET /jwks`: a JWK Set. */
export type JwksEndpoint = () => Promise<{ readonly keys: readonly PublicJwk[] }>;

/**
 * The keys that signatures of ours are verified with.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-5 | RFC 7517 §5}
 */
function createJwksEndpoint({ signer }: { readonly signer: Signer }): JwksEndpoint {
  return async () => ({ keys: await signer.publicKeys() });
}
