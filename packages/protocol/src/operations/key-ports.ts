import type { InstanceKeyNeeds, NeedsDependencies } from "../keys/instance-key-needs.ts";
import type { KeyOutlook, KeyTimes } from "../keys/key-life.ts";
import type { TendDependencies } from "../keys/tend-signing-keys.ts";
import type { Cipher } from "../ports/cipher.ts";

/** What the operations on keys work with. */
export interface KeyPorts extends TendDependencies, NeedsDependencies {
  readonly cipher: Cipher;
}

/** Every key, what it does until when, and what needs it. */
export interface ListedKeys {
  /** How long a signing key stays in each phase. */
  readonly times: KeyTimes;
  readonly signingKeys: readonly KeyOutlook[];
  readonly instanceKeys: readonly InstanceKeyNeeds[];
}
