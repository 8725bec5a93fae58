import { isClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import type { Stored } from "./store.ts";

/*
 * Records that are sealed one by one, as in databases. One that does not open hides no other: a stand-in is shown for
 * it, which can be removed. It has the record's name where that is known, otherwise one made of its id, because the
 * real name is sealed too.
 */

const standIn = "unreadable-";

/**
 * Opens a record, or makes its stand-in.
 *
 * @param name - what was asked for; without it a stand-in is named by the id
 * @throws {ClientError} `vault_wrong_key`
 */
export function openRecord(
  record: { readonly id: string; readonly generation: string; readonly name?: string | undefined },
  open: () => string,
): Stored {
  const { id, generation, name = standInName(id) } = record;
  try {
    return { connection: JSON.parse(open()) as Connection, generation };
  } catch (error) {
    if (!isClientError(error, "vault_damaged")) throw error;
    const unreadable = "it was cut short or changed by something else: restore it from a copy";
    return { connection: { name, unreadable } as unknown as Connection, generation };
  }
}

/** The id that the stand-in of this name is for; `undefined` where it is no stand-in's name. */
export async function idOfStandIn(
  name: string,
  allIds: () => Promise<readonly string[]>,
): Promise<string | undefined> {
  return name.startsWith(standIn) ? (await allIds()).find((id) => standInName(id) === name) : undefined;
}

/** The connection, if this is its name. One that opens has its own name, and is not found by that of its stand-in. */
export function ifCalled(name: string, stored: Stored | undefined): Stored | undefined {
  return stored?.connection.name === name ? stored : undefined;
}

function standInName(id: string): string {
  return standIn + id.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 8);
}
