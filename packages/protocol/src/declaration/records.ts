import type { ApiScope, CatalogueRegistry } from "../ports/catalogue-registry.ts";
import type { ClientRegistry, RegisteredClient } from "../ports/client-registry.ts";
import type { Inventory, InventoryMoment } from "../ports/inventory.ts";
import type { Revised } from "../ports/revised.ts";
import type { Api } from "../scope.ts";

/** Everything a declaration can speak of, as it is. */
export interface Records {
  readonly apis: readonly (Api & Revised)[];
  /** Those of APIs. */
  readonly scopes: readonly (ApiScope & Revised)[];
  readonly clients: readonly RegisteredClient[];
}

/** Where they are read. */
export interface RecordPorts {
  readonly inventory: Inventory;
  readonly clientRegistry: ClientRegistry;
  readonly catalogueRegistry: CatalogueRegistry;
}

const attempts = 5;

/**
 * Reads all of them, as they were at one moment. Where somebody changes them without pause, they may be of several: whoever
 * changes something at this moment is told so.
 */
export async function readRecords(
  ports: RecordPorts,
): Promise<{ readonly moment: InventoryMoment; readonly records: Records }> {
  for (let left = attempts; ; left--) {
    const moment = await ports.inventory.moment();
    const records = await readAll(ports);
    const after = await ports.inventory.moment();
    const isStill = after.clients === moment.clients && after.catalogue === moment.catalogue;
    if (isStill || left === 1) return { moment, records };
  }
}

async function readAll({ clientRegistry, catalogueRegistry }: RecordPorts): Promise<Records> {
  const [apis, scopes] = await Promise.all([catalogueRegistry.apis(), catalogueRegistry.scopes()]);
  const clients: RegisteredClient[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await clientRegistry.list({ limit: 200, ...(after === undefined ? {} : { after }) });
    // A client of an app is the publisher's, and no part of what an instance is declared to be.
    clients.push(...page.items.filter(({ app }) => app === undefined));
    after = page.next;
    more = after !== undefined;
  }
  return { apis, scopes, clients };
}
