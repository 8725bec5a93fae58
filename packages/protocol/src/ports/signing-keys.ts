import type { SigningAlgorithm } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

/** A signing key at rest. The private part is sealed with the instance key before it gets here. */
export interface StoredSigningKey {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  /** The public JWK as JSON text. */
  readonly publicJwk: string;
  /** Empty once the key is retired: it can never sign again. */
  readonly sealedPrivateJwk: string;
  readonly createdAt: Instant;
  /** From this moment new tokens are signed with it; published before. */
  readonly activeFrom: Instant;
  /** Since when it is not published any more. */
  readonly retiredAt?: Instant;
}

/** Signing keys. What is done to them when is in `keys/key-life.ts`. */
export interface SigningKeys {
  /** Retired ones too: what they signed can still be told from what they did not. */
  all(): Promise<readonly StoredSigningKey[]>;
  /**
   * Adds the key, if there are `behind` keys of its algorithm, retired ones too. So of any number of nodes that saw the same
   * keys and made the next one, exactly one is told `published`; for the others it is `outrun`.
   */
  publish(key: StoredSigningKey, behind: number, by: Attribution): Promise<"published" | "outrun">;
  /**
   * Takes the key out of the published set and its private part away, for good. `signs`: it is the one that signs at
   * `by.at`, so another has to take over first. Done before, it is `retired` and nothing is written.
   */
  retire(kid: string, by: Attribution): Promise<"retired" | "signs" | "unknown">;
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
