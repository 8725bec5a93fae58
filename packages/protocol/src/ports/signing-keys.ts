import type { SigningAlgorithm } from "../client.ts";
import type { Instant } from "../instant.ts";

/** A signing key at rest. The private part is sealed with the instance key before it gets here. */
export interface StoredSigningKey {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  /** The public JWK as JSON text. */
  readonly publicJwk: string;
  readonly sealedPrivateJwk: string;
  readonly createdAt: Instant;
  /** From this moment new tokens are signed with it; published before. */
  readonly activeFrom: Instant;
  /** Published until then; absent while no successor was made. */
  readonly retiredAt?: Instant;
}

/** Signing keys. */
export interface SigningKeys {
  all(): Promise<readonly StoredSigningKey[]>;
  /** Adds the key unless one of its algorithm exists: of concurrent first starts exactly one is told `added`. */
  addFirst(key: StoredSigningKey): Promise<"added" | "exists">;
}
