import type { Client } from "@grantway/protocol";
import { sealerOf } from "../keys/signing-key-seal.ts";
import type { Instance } from "./instance.ts";

/** An instance key, and what in the database cannot be used without it. */
export interface KeyUse {
  readonly id: string;
  /** `missing`: something needs it, and it is not in the ring. */
  readonly use: "seals" | "opens" | "missing";
  /** How many it has sealed. */
  readonly signingKeys: number;
  /** Ids of clients with a living secret that is kept as its keyed hash. */
  readonly clients: readonly string[];
}

/** Every key of the ring in its order, then those that are missing. */
export async function usesOfKeys(instance: Instance): Promise<readonly KeyUse[]> {
  const ring = instance.ring().map(({ id }) => id);
  const now = instance.by().at;
  const sealers = (await instance.storage.protocol.signingKeys.all()).map(sealerOf);
  const clients = await allClients(instance);
  const keyOf = (client: Client) =>
    client.secrets
      .filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now)
      .map(({ hash }) => hash.split(".", 1)[0] ?? "");
  const ids = new Set([...ring, ...sealers, ...clients.flatMap(keyOf)]);
  return Array.from(ids, (id) => ({
    id,
    use: ring[0] === id ? "seals" : ring.includes(id) ? "opens" : "missing",
    signingKeys: sealers.filter((sealer) => sealer === id).length,
    clients: clients.filter((client) => keyOf(client).includes(id)).map((client) => client.id),
  }));
}

async function allClients({ storage }: Instance): Promise<readonly Client[]> {
  const clients: Client[] = [];
  let after: string | undefined;
  do {
    const page = await storage.protocol.clientRegistry.list({
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    clients.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return clients;
}
