import type { Attribution, Entropy, Hashing } from "@grantway/protocol";
import { createAccounts } from "@grantway/identity";
import type { Accounts } from "@grantway/identity";
import { openStorage } from "@grantway/storage";
import type { Storage } from "@grantway/storage";
import type { Config } from "../config/config.ts";
import { makeDataFolder } from "../data-folder.ts";
import { createEntropy } from "../keys/entropy.ts";
import { createHashing } from "../keys/hashing.ts";
import { loadInstanceKeys } from "../keys/instance-key.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import { createPasswordHasher } from "../keys/password-hasher.ts";

/** The instance a command works on: its own store, opened beside the server that may be running. */
export interface Instance {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly entropy: Entropy;
  /** Read when first needed, as is what is made of them: most commands make no secret. */
  ring(): KeyRing;
  hashing(): Hashing;
  /** Who does it and when, for the audit record. */
  by(): Attribution;
}

/** Opens the store, does the work, and closes the store whatever happens. */
export async function withInstance<T>(config: Config, work: (instance: Instance) => Promise<T>): Promise<T> {
  makeDataFolder(config);
  const storage = await openStorage({ database: config.database });
  const entropy = createEntropy();
  const hasher = createPasswordHasher({ parameters: config.argon2, stored: [] });
  try {
    return await work({
      storage,
      entropy,
      accounts: createAccounts({ users: storage.users, hasher, entropy, clock: Date.now }),
      ring: () => loadInstanceKeys(config),
      hashing: () => createHashing(loadInstanceKeys(config)),
      by: () => ({ actor: "operator", at: Date.now() }),
    });
  } finally {
    await storage.close();
  }
}
