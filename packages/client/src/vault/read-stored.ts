import { ClientError } from "../client-error.ts";
import type { Store, Stored } from "./store.ts";

/** The connection of this name, which must be there. @throws {ClientError} `unknown_connection`, `vault_*` */
export async function readStored(store: Pick<Store, "get">, name: string): Promise<Stored> {
  const stored = await store.get(name);
  if (stored !== undefined) return stored;
  throw new ClientError(
    "unknown_connection",
    `There is no connection ${name}: see which there are, or connect it.`,
  );
}
