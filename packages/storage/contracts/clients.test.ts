import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";
import { aClient, aSecret, newId, now, operator } from "./people-and-clients.ts";
import { startProcesses } from "./processes.ts";

onEachAdapter("Clients", (world) => {
  const clients = () => world().storage.protocol.clients;
  const registry = () => world().storage.protocol.clientRegistry;

  it("finds a client with everything that was registered", async () => {
    const client = aClient({
      secrets: [aSecret({ createdAt: now, expiresAt: now + 1 }), aSecret({ createdAt: now + 1 })],
      introspects: ["https://api.example/notes"],
      firstParty: true,
      name: "Größe & Söhne 名前",
    });
    await registry().create(client, operator);
    await expect(clients().find(client.id)).resolves.toEqual(client);
  });

  it("finds a client that signs, with its keys or where they are, and its secrets as they are sealed", async () => {
    const key = { kty: "EC", crv: "P-256", x: "x", y: "y", kid: "Größe" };
    const own = aClient({
      authenticationMethod: "private_key_jwt",
      authenticationAlgorithm: "ES256",
      jwks: { keys: [key] },
      requirePushedRequests: true,
      dpopBoundAccessTokens: true,
      requestUris: ["https://app.example/request#hash", "https://app.example/other"],
      requestObjectAlgorithm: "ES256",
      requireSignedRequests: true,
      secrets: [],
    });
    const publishing = aClient({ jwksUri: "https://app.example/jwks", authenticationAlgorithm: "PS256" });
    const secret = aClient({
      authenticationMethod: "client_secret_jwt",
      authenticationAlgorithm: "HS256",
      secrets: [aSecret({ sealed: "k001.sealed" }), aSecret({ createdAt: now + 1 })],
    });
    for (const client of [own, publishing, secret]) {
      await registry().create(client, operator);
      await expect(clients().find(client.id)).resolves.toEqual(client);
    }
  });

  it("finds a public client without secrets", async () => {
    const client = aClient({ type: "public", authenticationMethod: "none", secrets: [] });
    await registry().create(client, operator);
    await expect(clients().find(client.id)).resolves.toEqual(client);
  });

  it.each(["nobody", "", "a\0b", "\uD800", "'; DROP TABLE clients; --"])(
    "finds nothing under %j",
    async (id) => {
      await expect(clients().find(id)).resolves.toBeUndefined();
    },
  );

  it("sees its own change with the next call", async () => {
    const client = aClient();
    await registry().create(client, operator);
    await clients().find(client.id);
    await registry().update({ ...client, name: "Renamed" }, 1, operator);
    await expect(clients().find(client.id)).resolves.toMatchObject({ name: "Renamed" });
    await registry().delete(client.id, 2, operator);
    await expect(clients().find(client.id)).resolves.toBeUndefined();
  });

  it("sees another process's change with the next call: client, secret and deletion", async () => {
    const client = aClient();
    await registry().create(client, operator);
    const processes = await startProcesses(world().address, 1);
    try {
      await clients().find(client.id);
      await processes.race([["clientRegistry", "update", [{ ...client, scopes: ["openid"] }, 1, operator]]]);
      await expect(clients().find(client.id)).resolves.toMatchObject({ scopes: ["openid"] });

      const secret = aSecret({ createdAt: now + 1 });
      await processes.race([["clientRegistry", "addSecret", [client.id, secret, now + 5, operator]]]);
      const found = await clients().find(client.id);
      expect(found?.secrets).toEqual([{ ...client.secrets[0], expiresAt: now + 5 }, secret]);

      await processes.race([["clientRegistry", "delete", [client.id, 2, operator]]]);
      await expect(clients().find(client.id)).resolves.toBeUndefined();
    } finally {
      await processes.stop();
    }
  });

  it("sees a change a person makes at an SQL prompt", async () => {
    const client = aClient();
    await registry().create(client, operator);
    await clients().find(client.id);
    await world().sql(`UPDATE clients SET status = 'suspended' WHERE id = '${client.id}'`);
    // Nobody else's change is seen within the turn in which it was asked before.
    await nextTurn();
    await expect(clients().find(client.id)).resolves.toMatchObject({ status: "suspended" });
  });

  it("keeps finding the right ones among more than it remembers", async () => {
    const many = Array.from({ length: 40 }, () => aClient({ name: newId() }));
    await Promise.all(many.map((client) => registry().create(client, operator)));
    const found = await Promise.all([...many, ...many].map(({ id }) => clients().find(id)));
    expect(found).toEqual([...many, ...many]);
  });
});
