import type { SigningAlgorithm } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

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
  /**
   * Puts the same private part under another seal. `changed`: the seal is not `from` any more, or the key is gone; of
   * concurrent callers with one `from` exactly one is told `resealed`.
   */
  reseal(
    kid: string,
    seals: { readonly from: string; readonly to: string },
    by: Attribution,
  ): Promise<"resealed" | "changed">;
}
