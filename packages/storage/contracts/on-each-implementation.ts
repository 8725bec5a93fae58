import type { User } from "@grantway/identity";
import type { Client } from "@grantway/protocol";
import { emptyRows, memoryPorts } from "@grantway/protocol/testing";
import { describe } from "vitest";
import type { Storage } from "../src/index.ts";
import type { ProtocolPorts } from "../src/storage.ts";
import { onEachAdapter } from "./on-each-adapter.ts";
import { aClient, aUser, operator } from "./people-and-clients.ts";

/** The ports there are fakes of, and who to begin with. */
export interface Implementation {
  readonly ports: Pick<
    ProtocolPorts,
    "clients" | "deviceRequests" | "families" | "grants" | "revokedTokens" | "standings"
  >;
  /** Saves a user and a client who know nothing of each other. */
  strangers(): Promise<{ readonly user: User; readonly client: Client }>;
}

/** Runs one suite on every adapter, and on the fakes that the tests of the protocol use in their place. */
export function onEachImplementation(title: string, suite: (world: () => Implementation) => void): void {
  onEachAdapter(title, (world) => {
    suite(() => {
      const { storage } = world();
      return { ports: storage.protocol, strangers: () => strangersIn(storage) };
    });
  });
  describe(`${title} on the fakes of the protocol`, () => {
    const rows = emptyRows();
    const ports = memoryPorts(rows);
    suite(() => ({
      ports,
      async strangers() {
        const [user, client] = [aUser(), aClient()];
        rows.clients.set(client.id, client);
        rows.subjects.set(user.id, { ...user, epoch: 0 });
        return { user, client };
      },
    }));
  });
}

async function strangersIn({ identity, protocol }: Storage) {
  const [user, client] = [aUser(), aClient()];
  await identity.users.create(user, undefined, operator);
  await protocol.clientRegistry.create(client, operator);
  return { user, client };
}
