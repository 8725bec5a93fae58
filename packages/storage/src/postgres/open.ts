import type { Storage } from "../storage.ts";
import { StorageError } from "../storage-error.ts";

/** Storage in PostgreSQL. */
export async function openPostgres(_url: string): Promise<Storage> {
  throw new StorageError("refused", "PostgreSQL is not supported yet.");
}
