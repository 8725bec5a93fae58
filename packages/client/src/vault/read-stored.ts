import { ClientError } from "../client-error.ts";
import { recordProblem } from "./record.ts";
import type { Store, Stored } from "./store.ts";

/**
 * The connection of this name, which must exist and be whole.
 *
 * @throws {ClientError} `unknown_connection`, `vault_damaged`, `vault_*`
 */
export async function readStored(store: Pick<Store, "get">, name: string): Promise<Stored> {
  const stored = await store.get(name);
  if (stored !== undefined) return requireWhole(stored);
  throw new ClientError(
    "unknown_connection",
    `There is no connection ${name}: see which there are, or connect it.`,
  );
}

/** @throws {ClientError} `vault_damaged` when the record can only be removed */
export function requireWhole(stored: Stored): Stored {
  const problem = recordProblem(stored.connection);
  if (problem === undefined) return stored;
  throw new ClientError(
    "vault_damaged",
    `The record of ${stored.connection.name} is broken (${problem}): remove it, and connect again; the others are whole.`,
  );
}
