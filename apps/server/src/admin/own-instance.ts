import { createPerform, managementApi, operator } from "@grantway/protocol/operation-rules";
import { createAccounts } from "@grantway/identity/operations";
import { openStorage, StorageError } from "@grantway/storage";
import type { Storage } from "@grantway/storage";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { openEgress } from "../egress/open-egress.ts";
import { createHealth } from "../http/health/instance-health.ts";
import { createEntropy } from "../keys/entropy.ts";
import { refuseOthersDatabase } from "../keys/file-owner.ts";
import { loadInstanceKeys } from "../keys/instance-key.ts";
import { createPasswordHasher } from "../keys/password-hasher.ts";
import { operationPorts } from "../operation-ports.ts";
import type { Instance } from "./instance.ts";

/**
 * Opens the store, does the work, and closes the store whatever happens. Makes nothing: an instance that nobody started or
 * migrated is most likely one in another folder.
 *
 * @throws {ConfigError} when there is no instance.
 */
export async function withInstance<T>(config: Config, work: (instance: Instance) => Promise<T>): Promise<T> {
  const storage = await openExisting(config);
  const entropy = createEntropy();
  const hasher = createPasswordHasher({ parameters: config.argon2, stored: [] });
  try {
    // Before the first start there is no key yet, and a secret needs one.
    const mayMake = (await storage.protocol.signingKeys.all()).length === 0;
    const ring = () => loadInstanceKeys(config, { mayMake });
    const accounts = createAccounts({ users: storage.identity.users, hasher, entropy });
    const health = createHealth(storage, async () => []);
    const ports = operationPorts({
      storage,
      config,
      accounts,
      entropy,
      ring,
      health,
      egress: openEgress(config),
    });
    const perform = createPerform({ ports, clock: Date.now });
    return await work({
      issuer: config.issuer,
      perform: (operation, input) => perform(operator, operation, input),
    });
  } finally {
    await storage.close();
  }
}

async function openExisting({ database, issuer }: Config): Promise<Storage> {
  refuseOthersDatabase(database);
  try {
    return await openStorage({ database, mustExist: true, brief: true, builtIn: managementApi(issuer) });
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== "missing") throw error;
    throw new ConfigError([
      `There is no instance here, so nothing was done. ${error.message} Run this in the server's working folder, or name its GRANTWAY_DATA_FOLDER, GRANTWAY_DATABASE or --config; grantway server start makes a new instance.`,
    ]);
  }
}
