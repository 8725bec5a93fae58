export { migrate, openStorage, type StorageOptions } from "./open-storage.ts";
export type { Migrated } from "./migrations/migration.ts";
export type { ProtocolPorts, Storage } from "./storage.ts";
export { StorageError } from "./storage-error.ts";
