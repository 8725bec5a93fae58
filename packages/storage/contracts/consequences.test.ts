import { describe, expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";
import {
  aClient,
  aDecision,
  aGrantIn,
  anOpening,
  aSecret,
  aSession,
  newId,
  now,
  operator,
  themselves,
} from "./people-and-clients.ts";

onEachAdapter("Consequences", (world) => {
  const consequences = () => world().storage.protocol.consequences;

  /** Somebody with a session, who allowed a client something that opened two families, one of them over. */
  async function given() {
    const { storage } = world();
    const { protocol, identity } = storage;
    const here = await aGrantIn(storage, ["openid", "read"]);
    for (const expiresAt of [now + 1, now]) {
      await identity.sessions.open(aSession(here.user.id, { expiresAt }), undefined, themselves);
    }
    const [living, over] = [anOpening(here.grant), anOpening(here.grant)];
    for (const opening of [living, over]) await protocol.families.open(opening);
    await protocol.families.end(over.family.id, "revoked", operator);
    return { ...here, ...storage };
  }
  const revisionOf = async (id: string) =>
    (await world().storage.identity.userDirectory.find(id))?.revision ?? 0;

  it("of a person are what they have open and what they allowed", async () => {
    const { user, identity, protocol } = await given();
    const other = aClient();
    await protocol.clientRegistry.create(other, operator);
    await protocol.grants.allow(aDecision({ userId: user.id, clientId: other.id, scopes: ["read"] }));
    const all = { sessions: 1, families: 1, grants: 2, clients: 0 };
    await expect(consequences().ofPerson(user.id, now)).resolves.toEqual(all);

    const suspended = { ...user, status: "suspended" } as const;
    await identity.userDirectory.update(suspended, await revisionOf(user.id), operator);
    const left = { sessions: 0, families: 0, grants: 2, clients: 0 };
    await expect(consequences().ofPerson(user.id, now)).resolves.toEqual(left);
  });

  it("of a client are what people gave it and the secrets that are good", async () => {
    const { client, protocol } = await given();
    await protocol.clientRegistry.addSecret(client.id, aSecret(), now, operator);
    const all = { grants: 1, families: 1, secrets: 1 };
    await expect(consequences().ofClient(client.id, now)).resolves.toEqual(all);
  });

  it("of a grant are the families that can be used", async () => {
    const { grant, protocol } = await given();
    await expect(consequences().ofGrant(grant.id, now)).resolves.toEqual({ families: 1 });
    await protocol.grantRegistry.revoke(grant.id, operator);
    await expect(consequences().ofGrant(grant.id, now)).resolves.toEqual({ families: 0 });
  });

  it("of APIs and scopes are the clients and the grants that lose them", async () => {
    const { storage } = world();
    const { catalogueRegistry, clientRegistry, grants } = storage.protocol;
    const [audience, key] = [`https://${newId()}.example`, `k${newId()}`];
    await catalogueRegistry.createApi({ audience, name: "Notes" }, operator);
    const scope = { key, audience, title: "Read", risk: "low", access: "see" } as const;
    await catalogueRegistry.createScope(scope, operator);
    await clientRegistry.create(aClient({ introspects: [audience] }), operator);
    const [holder, lapsed] = [aClient({ scopes: ["openid", key] }), aClient({ scopes: [] })];
    for (const client of [holder, lapsed]) {
      await clientRegistry.create(client, operator);
      const { user } = await aGrantIn(storage);
      await grants.allow(aDecision({ userId: user.id, clientId: client.id, scopes: [key] }));
    }
    await expect(consequences().ofApi(audience)).resolves.toEqual({ scopes: 1, introspectors: 1 });
    await expect(consequences().ofScope(key)).resolves.toEqual({ clients: 1, grants: 1 });
  });

  describe("of what there is not", () => {
    it("are none", async () => {
      const of = consequences();
      const none = [
        ...(await Promise.all([of.ofPerson("x", now), of.ofClient("x", now), of.ofGrant("x", now)])),
        ...(await Promise.all([of.ofApi("x"), of.ofScope("x")])),
      ];
      for (const numbers of none) expect(new Set(Object.values(numbers))).toEqual(new Set([0]));
    });
  });
});
