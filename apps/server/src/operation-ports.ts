import { crc32 } from "node:zlib";
import type { Accounts, PasswordLinks, SessionPorts, UserPorts } from "@grantway/identity";
import type {
  ClientPorts,
  Consequences,
  DeclarationPorts,
  Entropy,
  FamilyPorts,
  GrantPorts,
  KeyPorts,
  Milliseconds,
} from "@grantway/protocol";
import type { Storage } from "@grantway/storage";
import { choices } from "./client-choices.ts";
import type { Config } from "./config/config.ts";
import { createCipher } from "./keys/cipher.ts";
import { createHashing } from "./keys/hashing.ts";
import type { KeyRing } from "./keys/key-ring.ts";
import { keyTimesOf, noteEvery, skew } from "./keys/key-times.ts";
import { createMakeSigningKey } from "./keys/signing-key.ts";

/** Everything that operations work with. */
export interface OperationPorts
  extends ClientPorts, DeclarationPorts, GrantPorts, FamilyPorts, KeyPorts, UserPorts, SessionPorts {
  readonly consequences: Consequences;
  readonly passwordLinks: PasswordLinks;
  readonly passwordLinkLifetime: Milliseconds;
}

/** The ports of an instance. Its keys are read when an operation first needs them: most make no secret. */
export function operationPorts({
  storage,
  config,
  accounts,
  entropy,
  ring,
}: {
  readonly storage: Storage;
  readonly config: Config;
  readonly accounts: Accounts;
  readonly entropy: Entropy;
  readonly ring: () => KeyRing;
}): OperationPorts {
  return {
    ...storage.protocol,
    choices,
    ...storage.identity,
    accounts,
    entropy,
    lifetimes: config.lifetimes,
    passwordLinkLifetime: config.lifetimes.passwordLink,
    keyTimes: keyTimesOf(config),
    untold: noteEvery + skew,
    crc32: (text) => crc32(text),
    makeSigningKey: (...key) => createMakeSigningKey(createCipher(ring()))(...key),
    get hashing() {
      return createHashing(ring());
    },
    get cipher() {
      return createCipher(ring());
    },
    get ring() {
      return ring().map(({ id }) => id);
    },
  };
}
