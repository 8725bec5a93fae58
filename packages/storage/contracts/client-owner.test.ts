import {
  addClientSecret,
  type Caller,
  clientConsequences,
  createClient,
  deleteClient,
  exportClient,
  importClients,
  listClients,
  operator as machine,
  type Permission,
  protocolOperations,
  removeClientSecret,
  showActivity,
  showClient,
  updateClient,
} from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { aClient, aSecret, aUser, newId, now, operator } from "./people-and-clients.ts";

const redirectUris = ["https://app.example/cb"];

/** Clients that belong to people: who owns one reaches it and no other, whoever is given it meanwhile. */
onEachAdapter("Owners of clients", (world) => {
  const registry = () => world().storage.protocol.clientRegistry;
  const perform = () => performIn(world());

  async function aPerson() {
    const user = aUser({ role: "user" });
    await world().storage.identity.users.create(user, undefined, operator);
    return user;
  }
  const developer = (owner: string): Caller => ({
    actor: `user:${owner}`,
    person: owner,
    permissions: new Set<Permission>(["own-clients:read", "own-clients:write"]),
  });
  async function aClientOf(owner: string | null) {
    const client = aClient({ owner, secrets: [aSecret()], scopes: ["openid"] });
    await registry().create(client, operator);
    return client;
  }

  /** Every operation on a client there is, asked of this one; what comes of it in a word. */
  const onOne: Readonly<Record<string, (as: Caller, id: string) => Promise<unknown>>> = {
    "clients.show": async (as, id) => (await perform()(as, showClient, { id })) ?? "unknown",
    "clients.export": async (as, id) => (await perform()(as, exportClient, { id })) ?? "unknown",
    "clients.activity": async (as, id) => (await perform()(as, showActivity, { id, days: 1 })) ?? "unknown",
    "clients.consequences": async (as, id) => {
      const { secrets } = await perform()(as, clientConsequences, { id });
      return secrets === 0 ? "unknown" : "counted";
    },
    "clients.update": async (as, id) =>
      (await perform()(as, updateClient, { id, revision: 1, changes: { name: "Mine" } })).outcome,
    "clients.secrets.add": async (as, id) =>
      (await perform()(as, addClientSecret, { id, overlap: 1_000 })).outcome,
    "clients.secrets.remove": async (as, id) => {
      const [secret] = (await registry().find(id, "everybody"))?.secrets ?? [];
      return (await perform()(as, removeClientSecret, { id, secretId: secret?.id ?? "" })).outcome;
    },
    "clients.delete": async (as, id) => (await perform()(as, deleteClient, { id, revision: 2 })).outcome,
  };
  const withoutOne = ["clients.create", "clients.import", "clients.list"];

  it("are spoken of by these operations and no others", () => {
    const own = protocolOperations.filter(({ ownPermission }) => ownPermission !== undefined);
    expect(own.map(({ name }) => name).toSorted()).toEqual([...Object.keys(onOne), ...withoutOne].toSorted());
  });

  it("do to theirs what operations do, and to another's or the platform's nothing: there is no such client", async () => {
    const [ada, ben] = [await aPerson(), await aPerson()];
    const [mine, other, ours] = [await aClientOf(ada.id), await aClientOf(ben.id), await aClientOf(null)];
    for (const [name, ask] of Object.entries(onOne)) {
      for (const { id } of [other, ours]) {
        expect([name, await ask(developer(ada.id), id)]).toEqual([name, "unknown"]);
      }
      expect([name, await ask(developer(ada.id), mine.id)]).not.toEqual([name, "unknown"]);
    }
    for (const { id } of [other, ours]) {
      expect(await recordsOf(world(), `client:${id}`)).toMatchObject([{ action: "client.created" }]);
    }
  });

  it("own what they make and what they import, and can give it to nobody", async () => {
    const ada = await aPerson();
    const as = developer(ada.id);
    const made = await perform()(as, createClient, { name: "Mine", redirectUris });
    expect(made).toMatchObject({ client: { owner: ada.id, ownerUsername: ada.username } });
    const documents = [{ client_id: `app-${newId()}`, redirect_uris: redirectUris }];
    const imported = await perform()(as, importClients, { documents });
    expect(imported).toMatchObject({ clients: [{ client: { owner: ada.id } }] });
    const ben = await aPerson();
    for (const owner of [ben.id, null]) {
      const asked = perform()(as, createClient, { name: "Theirs", redirectUris, owner });
      await expect(asked).resolves.toMatchObject({ problems: [{ path: ["owner"] }] });
    }
    const { id } = made.outcome === "created" ? made.client : { id: "" };
    const given = perform()(as, updateClient, { id, revision: 1, changes: { owner: ben.id } });
    await expect(given).resolves.toMatchObject({ problems: [{ path: ["owner"] }] });
    const wide = [{ client_id: `app-${newId()}`, grant_types: ["client_credentials"], first_party: true }];
    await expect(perform()(as, importClients, { documents: wide })).resolves.toMatchObject({
      problems: [{ path: [0, "first_party"] }, { path: [0, "grant_types"] }],
    });
  });

  it("list theirs alone, whatever they ask for", async () => {
    const [ada, ben] = [await aPerson(), await aPerson()];
    const [mine] = [await aClientOf(ada.id), await aClientOf(ben.id), await aClientOf(null)];
    const list = async (asked: { readonly owner?: string; readonly owned?: boolean }) => {
      const { items, total } = await perform()(developer(ada.id), listClients, {
        limit: 10,
        total: true,
        ...asked,
      });
      return [items.map(({ id }) => id), total];
    };
    for (const asked of [{}, { owned: true }, { owner: ada.id }])
      expect(await list(asked)).toEqual([[mine.id], 1]);
    for (const asked of [{ owned: false }, { owner: ben.id }]) expect(await list(asked)).toEqual([[], 0]);
  });

  describe("who are given another", () => {
    it("reach nothing of what was taken from them at the same moment", async () => {
      const [ada, ben] = [await aPerson(), await aPerson()];
      const client = await aClientOf(ada.id);
      const secret = aSecret();
      const by = { ...operator, whose: { owner: ada.id } };
      await registry().update({ ...client, owner: ben.id }, 1, operator);
      // Ada's operations have read it before, and write now.
      await expect(registry().update({ ...client, name: "Mine" }, 1, by)).resolves.toBe("unknown");
      await expect(registry().update({ ...client, name: "Mine" }, 2, by)).resolves.toBe("unknown");
      await expect(registry().addSecret(client.id, secret, now, by)).resolves.toBe("unknown");
      const [held] = client.secrets;
      await expect(registry().removeSecret(client.id, held?.id ?? "", by)).resolves.toBe("unknown");
      await expect(registry().delete(client.id, 2, by)).resolves.toBe("unknown");
      await expect(registry().find(client.id, "everybody")).resolves.toMatchObject({
        owner: ben.id,
        name: client.name,
        secrets: client.secrets,
        revision: 2,
      });
    });

    it("are told of one only while it is theirs, however the moments fall", async () => {
      const [ada, ben] = [await aPerson(), await aPerson()];
      const client = await aClientOf(ada.id);
      const by = { ...operator, whose: { owner: ada.id } };
      const outcomes = await sixteen<unknown>((caller) =>
        caller === 7
          ? registry().update({ ...client, owner: ben.id }, 1, operator)
          : registry().addSecret(client.id, aSecret(), now + 50, by),
      );
      // It has one secret, and gets one more at the most; after it was given away nobody adds any.
      expect(count(outcomes, "added")).toBeLessThanOrEqual(1);
      expect(count(outcomes, "updated")).toBe(1);
      await expect(registry().addSecret(client.id, aSecret(), now, by)).resolves.toBe("unknown");
    });

    it("are people: nobody else owns one", async () => {
      const client = await aClientOf(null);
      const nobody = newId();
      await expect(registry().create(aClient({ owner: nobody }), operator)).resolves.toBe("no-owner");
      await expect(registry().createAll([aClient({ owner: nobody })], operator)).resolves.toBe("no-owner");
      await expect(registry().update({ ...client, owner: nobody }, 1, operator)).resolves.toBe("no-owner");
      const changes = { owner: nobody };
      const asked = perform()(machine, updateClient, { id: client.id, revision: 1, changes });
      await expect(asked).resolves.toEqual({
        outcome: "invalid",
        problems: [{ path: ["owner"], problem: "There is no such person.", rule: "owner-unknown" }],
      });
    });
  });

  describe("who are deleted", () => {
    it("leave theirs to the platform, each with a record, and nothing of it stops", async () => {
      const [ada, ben] = [await aPerson(), await aPerson()];
      const [one, two, other] = [await aClientOf(ada.id), await aClientOf(ada.id), await aClientOf(ben.id)];
      const { consequences } = world().storage.protocol;
      await expect(consequences.ofPerson(ada.id, now)).resolves.toMatchObject({ clients: 2 });
      await world().storage.identity.userDirectory.delete(ada.id, 1, operator);
      for (const client of [one, two]) {
        const { createdAt, secrets } = client;
        await expect(registry().find(client.id, "everybody")).resolves.toEqual({
          ...client,
          owner: null,
          createdAt,
          secrets,
          revision: 2,
        });
        const [record] = await world().sql(
          `SELECT changes FROM audit_events WHERE target = 'client:${client.id}' AND revision = 2`,
        );
        expect(JSON.stringify(record)).toContain(ada.id);
      }
      await expect(registry().find(other.id, "everybody")).resolves.toMatchObject({ owner: ben.id });
    });

    it("leave none that is given to them at the same moment", async () => {
      const ada = await aPerson();
      const clients = await Promise.all(Array.from({ length: 8 }, () => aClientOf(null)));
      const [gone, ...given] = await Promise.all([
        world().storage.identity.userDirectory.delete(ada.id, 1, operator),
        ...clients.map((client) => registry().update({ ...client, owner: ada.id }, 1, operator)),
        registry().create(aClient({ owner: ada.id }), operator),
      ]);
      expect(gone).toBe("deleted");
      for (const outcome of given) expect(["updated", "created", "no-owner"]).toContain(outcome);
      expect(await world().sql(`SELECT id FROM clients WHERE owner = '${ada.id}'`)).toEqual([]);
    });
  });
});
