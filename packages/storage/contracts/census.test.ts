import type { Client } from "@grantway/protocol";
import { expect, it } from "vitest";
import { onFreshWorlds, type World } from "./on-each-adapter.ts";
import {
  aClient,
  aGrantIn,
  aSecret,
  aSession,
  aUser,
  day,
  now,
  operator,
  themselves,
} from "./people-and-clients.ts";

onFreshWorlds("Census", (fresh) => {
  const asked = { at: now, before: now - 90 * day, limit: 10 };
  const add = async ({ storage }: World, differences: Partial<Client>) => {
    const client = aClient(differences);
    await storage.protocol.clientRegistry.create(client, operator);
    return client;
  };
  const use = async ({ storage }: World, clientId: string, at: number) => {
    const totals = [{ kind: "tokens", label: "client_credentials", count: 1 } as const];
    await storage.protocol.figures.keep({ at, totals, clients: [] }, now + day);
    await storage.protocol.lastUses.keep("client", new Map([[clientId, at]]));
  };

  it("counts everything there is", async () => {
    const world = await fresh();
    const { storage } = world;
    const { census, catalogueRegistry, grantRegistry } = storage.protocol;
    const { user, grant } = await aGrantIn(storage);
    await aGrantIn(storage);
    await grantRegistry.revoke(grant.id, operator);
    await storage.identity.users.create(aUser({ status: "suspended" }), undefined, operator);
    await add(world, { status: "suspended" });
    await catalogueRegistry.createApi({ audience: "https://api.example", name: "Notes" }, operator);
    for (const expiresAt of [now + day, now]) {
      await storage.identity.sessions.open(aSession(user.id, { expiresAt }), undefined, themselves);
    }
    expect(await census.totals(now)).toEqual({
      users: 3,
      suspendedUsers: 1,
      clients: 3,
      suspendedClients: 1,
      apis: 1,
      scopes: 0,
      sessions: 1,
      grants: 1,
    });
  });

  it("tells of clients whose newest living secret is old, the oldest first", async () => {
    const world = await fresh();
    const old = now - 400 * day;
    const older = await add(world, { name: "Older", secrets: [aSecret({ createdAt: old - 1 })] });
    await add(world, { name: "Old", secrets: [aSecret({ createdAt: old })] });
    await add(world, { secrets: [aSecret({ createdAt: old }), aSecret()] });
    await add(world, { secrets: [aSecret({ createdAt: old, expiresAt: now })] });
    await add(world, { secrets: [aSecret({ createdAt: old })], status: "suspended" });
    await add(world, { secrets: [], type: "public" });
    const { census } = world.storage.protocol;
    const found = await census.oldSecrets({ ...asked, limit: 1 });
    expect(found).toEqual({
      items: [{ clientId: older.id, name: "Older", since: old - 1 }],
      total: 2,
    });
    expect((await census.oldSecrets(asked)).items.map(({ name }) => name)).toEqual(["Older", "Old"]);
    expect(await census.oldSecrets({ ...asked, before: old - 1 })).toEqual({ items: [], total: 0 });
  });

  it("tells of clients that nobody used since, and of none while it was not counted", async () => {
    const world = await fresh();
    const { census } = world.storage.protocol;
    const long = now - 200 * day;
    const unused = await add(world, { name: "Unused", createdAt: long });
    const [once, lately] = [await add(world, { createdAt: long }), await add(world, { createdAt: long })];
    await add(world, { createdAt: now });
    await add(world, { createdAt: long, status: "suspended" });
    expect(await census.unusedClients(asked)).toEqual({ items: [], total: 0 });
    await use(world, once.id, now - 100 * day);
    await use(world, lately.id, now - 80 * day);
    const countedSince = now - 100 * day - ((now - 100 * day) % day);
    expect(await census.unusedClients(asked)).toEqual({
      items: [
        { clientId: unused.id, name: "Unused", since: countedSince },
        { clientId: once.id, name: once.name, since: now - 100 * day },
      ],
      total: 2,
    });
  });
});
