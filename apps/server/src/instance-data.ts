import { managementApi } from "@grantway/protocol/operation-rules";
import { openStorage, type Storage } from "@grantway/storage";
import type { MessagePort } from "node:worker_threads";
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
 * @param writer - of the storage of the first thread, for a thread beside it.
 * @throws {ConfigError} and {StorageError}, in sentences for the operator.
 */
export async function openInstanceData(
  { issuer, database, ...settings }: Config,
  writer?: MessagePort,
): Promise<InstanceData> {
  const ring = loadInstanceKeys(settings);
  if (writer === undefined) refuseOthersDatabase(database);
  return { ring, storage: await openStorage({ database, shared: writer, builtIn: managementApi(issuer) }) };
}
