import type { SigningAlgorithm } from "../client.ts";

/** A public key as JWKS publishes it (RFC 7517 §4). Never holds a private member. */
export interface PublicJwk {
  readonly kty: string;
  readonly kid: string;
  readonly use: "sig";
  readonly alg: SigningAlgorithm;
  readonly [member: string]: unknown;
}

/** Signs with the instance's current key of an algorithm; the ring behind it rotates (RFC 7515). */
export interface Signer {
  /** Compact JWS over the claims, with `kid`, `alg` and the given `typ` in its header. */
  sign(
    claims: Readonly<Record<string, unknown>>,
    header: { alg: SigningAlgorithm; typ?: string },
  ): Promise<string>;
  /**
   * The claims of a compact JWS that one of the ring's keys signed, retired ones that are kept included, with the very
   * algorithm of that key. `undefined` for anything else. Looks at no claim, the expiry least of all. Never throws for
   * what the text holds.
   */
  verify(jws: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** The keys to publish: the next, the current and those whose last token may still be valid. */
  publicKeys(): Promise<readonly PublicJwk[]>;
  /** Algorithms there is a key for, the default first. */
  readonly algorithms: readonly SigningAlgorithm[];
}
