import { crc32 } from "node:zlib";
import type { Accounts, SessionPorts, UserPorts } from "@grantway/identity";
import type { CatalogueRegistry, ClientPorts, Entropy, Hashing } from "@grantway/protocol";
import type { Storage } from "@grantway/storage";
import { choices } from "./client-choices.ts";

/** Everything that operations work with. */
export interface OperationPorts extends ClientPorts, UserPorts, SessionPorts {
  readonly catalogueRegistry: CatalogueRegistry;
}

/** The ports of an instance. Its keys are read when an operation first needs them: most make no secret. */
export function operationPorts({
  storage,
  accounts,
  entropy,
  hashing,
}: {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly entropy: Entropy;
  readonly hashing: () => Hashing;
}): OperationPorts {
  return {
    ...storage.protocol,
    choices,
    ...storage.identity,
    accounts,
    entropy,
    crc32: (text) => crc32(text),
    get hashing() {
      return hashing();
    },
  };
}
