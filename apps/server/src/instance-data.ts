import { managementApi } from "@grantway/protocol/operation-rules";
import { openStorage, type Storage, type StorageOptions } from "@grantway/storage";
import type { Config } from "./config/config.ts";
import { refuseOthersDatabase } from "./keys/file-owner.ts";
import { loadInstanceKeys } from "./keys/instance-key.ts";
import type { KeyRing } from "./keys/key-ring.ts";

/** What an instance keeps. */
export interface InstanceData {
  readonly ring: KeyRing;
  readonly storage: Storage;
}

/**
 * Opens what an instance keeps, making what is missing.
 *
 * @param how - the storage is opened; `shared` for a thread beside the first.
 * @throws {ConfigError} and {StorageError}, in sentences for the operator.
 */
export async function openInstanceData(
  { issuer, database, ...settings }: Config,
  how: Pick<StorageOptions, "shared" | "brief"> = {},
): Promise<InstanceData> {
  const ring = loadInstanceKeys(settings);
  if (how.shared === undefined) refuseOthersDatabase(database);
  return { ring, storage: await openStorage({ database, builtIn: managementApi(issuer), ...how }) };
}
