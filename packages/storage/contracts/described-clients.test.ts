import { describe, expect, it } from "vitest";
import { onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { aClient, aDecision, aUser, newId, now, operator } from "./people-and-clients.ts";

const system = { actor: "system", at: now };

onEachAdapter("Clients that a document describes", (world) => {
  const registry = () => world().storage.protocol.clientRegistry;
  const { keep } = {
    keep: (client: ReturnType<typeof described>, at = now) =>
      world().storage.protocol.describedClients.keep(client, { ...system, at }),
  };
  const described = (differences: Parameters<typeof aClient>[0] = {}) =>
    aClient({
      id: `https://${newId()}.example/client.json`,
      origin: "metadata_document",
      verified: false,
      type: "public",
      authenticationMethod: "none",
      secrets: [],
      grantTypes: ["authorization_code"],
      ...differences,
    });
  const find = (id: string) => registry().find(id, "everybody");

  it("are added by one of many who keep them at once, with one record", async () => {
    const client = described();
    await sixteen(() => keep(client));
    await expect(find(client.id)).resolves.toMatchObject({
      id: client.id,
      origin: "metadata_document",
      verified: false,
      revision: 1,
    });
    await expect(world().storage.protocol.clients.find(client.id)).resolves.toMatchObject({ id: client.id });
    await expect(recordsOf(world(), `client:${client.id}`)).resolves.toEqual([
      expect.objectContaining({ actor: "system", action: "client.created" }),
    ]);
  });

  it("follow their document, and are left alone where it says the same", async () => {
    const client = described();
    await keep(client);
    await keep({ ...client, name: "Another name", redirectUris: ["https://other.example/cb"] });
    await keep({ ...client, name: "Another name", redirectUris: ["https://other.example/cb"] });
    await expect(find(client.id)).resolves.toMatchObject({
      name: "Another name",
      redirectUris: ["https://other.example/cb"],
      revision: 2,
    });
  });

  describe("forgetIdle", () => {
    const day = 24 * 60 * 60 * 1000;
    const old = now - 40 * day;
    const before = now - 30 * day;

    it("deletes those that nobody allows anything or used, and keeps what people here decided about", async () => {
      const protocol = () => world().storage.protocol;
      const everybody = { ...operator, whose: "everybody" } as const;
      const user = aUser();
      await world().storage.identity.users.create(user, undefined, operator);
      const kept = async (differences: Parameters<typeof aClient>[0] = {}) => {
        const client = described({ createdAt: old, ...differences });
        await keep(client);
        return client;
      };
      const allow = (clientId: string, at: number) =>
        protocol().grants.allow(aDecision({ userId: user.id, clientId, scopes: ["openid"] }, at));
      const [idle, taken, young, allowed, used, verified, stopped] = await Promise.all(
        Array.from({ length: 7 }, (_, n) => kept(n === 2 ? { createdAt: now } : {})),
      );
      if (!idle || !taken || !young || !allowed || !used || !verified || !stopped) throw new Error("seven");
      const { id: grant } = await allow(taken.id, old);
      await protocol().grantRegistry.revoke(grant, operator);
      await allow(allowed.id, old);
      await protocol().lastUses.keep("client", new Map([[used.id, now]]));
      await registry().verify(verified.id, 1, everybody);
      const { secrets: _, createdAt: __, origin: ___, verified: ____, ...data } = stopped;
      await registry().update({ ...data, status: "suspended" }, 1, everybody);
      const registered = aClient({ createdAt: old });
      await registry().create(registered, operator);

      for (;;) if ((await protocol().describedClients.forgetIdle(before, system)) === 0) break;
      for (const { id } of [idle, taken]) await expect(find(id)).resolves.toBeUndefined();
      for (const { id } of [young, allowed, used, verified, stopped, registered])
        await expect(find(id)).resolves.toBeDefined();
    });
  });

  describe("keep", () => {
    it("leaves what administrators decided", async () => {
      const [client, owner] = [described(), aUser()];
      await world().storage.identity.users.create(owner, undefined, operator);
      await keep(client);
      const everybody = { ...operator, whose: "everybody" } as const;
      await registry().verify(client.id, 1, everybody);
      const { secrets: _, createdAt: __, origin: ___, verified: ____, ...data } = client;
      const decided = { owner: owner.id, status: "suspended", firstParty: true } as const;
      await registry().update({ ...data, ...decided }, 2, everybody);
      await keep({ ...client, scopes: ["openid"] });
      await expect(find(client.id)).resolves.toMatchObject({
        ...decided,
        verified: true,
        scopes: ["openid"],
      });
      await keep({ ...client, name: "Another name" });
      await expect(find(client.id)).resolves.toMatchObject({
        ...decided,
        verified: false,
        name: "Another name",
      });
    });

    it("changes nothing of a client that somebody registered under such an id", async () => {
      const client = described({ origin: "management", verified: true });
      await registry().create(client, operator);
      await keep(described({ id: client.id, name: "Another name" }));
      await expect(find(client.id)).resolves.toMatchObject({
        origin: "management",
        name: client.name,
        revision: 1,
      });
    });
  });
});
