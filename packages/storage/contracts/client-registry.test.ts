import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, aGrantIn, anOpening, aSecret, newId, now, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("ClientRegistry", (world, fresh) => {
  const registry = () => world().storage.protocol.clientRegistry;
  const find = (id: string) => world().storage.protocol.clients.find(id);

  async function created(differences: Parameters<typeof aClient>[0] = {}) {
    const client = aClient(differences);
    await registry().create(client, operator);
    return client;
  }
  function audited(target: string) {
    return world().sql(
      `SELECT actor, action, detail, revision FROM audit_events WHERE target = '${target}' ORDER BY seq`,
    );
  }

  describe("create", () => {
    it("tells exactly one of sixteen callers with one id that it created, and writes one record", async () => {
      const client = aClient();
      const outcomes = await sixteen((caller) =>
        registry().create({ ...client, name: `Caller ${caller}`, secrets: [aSecret()] }, operator),
      );
      expect(count(outcomes, "created")).toBe(1);
      expect(count(outcomes, "taken")).toBe(15);
      const found = await find(client.id);
      expect(found?.name).toBe(`Caller ${outcomes.indexOf("created")}`);
      expect(found?.secrets).toHaveLength(1);
      await expect(audited(`client:${client.id}`)).resolves.toEqual([
        { actor: "operator", action: "client.created", detail: null, revision: 1 },
      ]);
    });
  });

  describe("revision", () => {
    it("stays while nothing changes, and is another after any change", async () => {
      const { storage } = world();
      const seen = new Set([await registry().revision()]);
      expect(seen).toContain(await registry().revision());
      const client = aClient();
      const changes = [
        () => registry().create(client, operator),
        () => registry().update({ ...client, redirectUris: ["https://new.example/"] }, 1, operator),
        () => registry().delete(client.id, 2, operator),
      ];
      for (const change of changes) {
        await change();
        const revision = await registry().revision();
        expect(seen).not.toContain(revision);
        seen.add(revision);
      }
      await storage.protocol.clients.find(client.id);
      expect(seen).toContain(await registry().revision());
    });
  });

  it("keeps where people may go after they signed out (OpenID Connect RP-Initiated Logout §3.1)", async () => {
    const initiateLoginUri = "https://app.example/sign-in";
    const client = { ...aClient(), postLogoutRedirectUris: ["https://app.example/out"], initiateLoginUri };
    await registry().create(client, operator);
    await expect(world().storage.protocol.clients.find(client.id)).resolves.toMatchObject({
      initiateLoginUri,
    });
    expect((await registry().find(client.id, "everybody"))?.postLogoutRedirectUris).toEqual(
      client.postLogoutRedirectUris,
    );
    await registry().update({ ...client, postLogoutRedirectUris: [] }, 1, operator);
    expect((await world().storage.protocol.clients.find(client.id))?.postLogoutRedirectUris).toEqual([]);
  });

  describe("createAll", () => {
    it("creates all, each with its secret and its record", async () => {
      const clients = [aClient({ secrets: [aSecret()] }), aClient()];
      await expect(registry().createAll(clients, operator)).resolves.toEqual([]);
      for (const { id, secrets } of clients) {
        expect((await find(id))?.secrets).toEqual(secrets);
        await expect(audited(`client:${id}`)).resolves.toHaveLength(1);
      }
    });

    it("creates none when one is taken, whichever in the list it is", async () => {
      const there = await created({ name: "There" });
      const others = [aClient(), aClient()];
      const [first, last] = others;
      const clients = [first, { ...there, name: "Another" }, last].filter((client) => client !== undefined);
      await expect(registry().createAll(clients, operator)).resolves.toEqual([there.id]);
      for (const { id } of others) await expect(find(id)).resolves.toBeUndefined();
      expect((await find(there.id))?.name).toBe("There");
      for (const { id } of others) await expect(audited(`client:${id}`)).resolves.toEqual([]);
    });

    it("lets exactly one of sixteen callers with the same ids have all of them, in whatever order", async () => {
      const pair = [aClient(), aClient()];
      const outcomes = await sixteen((caller) =>
        registry().createAll(caller % 2 === 0 ? pair : pair.toReversed(), operator),
      );
      expect(outcomes.filter((taken) => taken.length === 0)).toHaveLength(1);
    });
  });

  describe("update", () => {
    it("replaces everything but id, secrets and creation time", async () => {
      const client = await created();
      const changed = aClient({
        id: client.id,
        type: "public",
        applicationType: "native",
        status: "suspended",
        authenticationMethod: "none",
        redirectUris: [],
        grantTypes: ["client_credentials"],
        scopes: [],
        firstParty: true,
        pkce: "optional",
        idTokenAlgorithm: "RS256",
        introspects: ["https://api.example"],
        createdAt: now + 99,
      });
      await expect(registry().update(changed, 1, operator)).resolves.toBe("updated");
      const { secrets, createdAt } = client;
      await expect(find(client.id)).resolves.toEqual({ ...changed, secrets, createdAt, epoch: 1 });
    });

    it("moves a client to the next epoch each time it is suspended, whatever the caller says of it", async () => {
      const client = await created();
      const put = async (status: "active" | "suspended", epoch?: number) => {
        const changed = { ...client, status, ...(epoch === undefined ? {} : { epoch }) };
        const { revision = 0 } = (await registry().find(client.id, "everybody")) ?? {};
        await registry().update(changed, revision, operator);
        return (await find(client.id))?.epoch ?? 0;
      };
      const seen = [
        await put("active"),
        await put("suspended", 9),
        await put("suspended"),
        await put("active", 0),
        await put("suspended"),
      ];
      expect(seen).toEqual([0, 1, 1, 1, 2]);
    });

    it("knows no client that is not, and writes no record of it", async () => {
      const client = aClient();
      await expect(registry().update(client, 1, operator)).resolves.toBe("unknown");
      await expect(audited(`client:${client.id}`)).resolves.toEqual([]);
    });
  });

  describe("two people at one client", () => {
    const who = { actor: "user:ada", onBehalfOf: "client:console", requestId: "req-1" };
    const ada = { ...who, at: now + 1, whose: "everybody" } as const;
    const ben = { actor: "user:ben", at: now + 2, whose: "everybody" } as const;

    it("tells the second what the first changed, who did it and for whom, and changes nothing", async () => {
      const client = await created({ name: "Acme" });
      const { revision = 0 } = (await registry().find(client.id, "everybody")) ?? {};
      await expect(registry().update({ ...client, name: "Acme Two" }, revision, ada)).resolves.toBe(
        "updated",
      );
      const second = { ...client, redirectUris: ["https://other.example/"] };
      await expect(registry().update(second, revision, ben)).resolves.toEqual({
        outcome: "conflict",
        revision: revision + 1,
        since: [
          {
            at: now + 1,
            actor: "user:ada",
            onBehalfOf: "client:console",
            action: "client.updated",
            changes: { name: { from: "Acme", to: "Acme Two" } },
          },
        ],
      });
      await expect(registry().delete(client.id, revision, ben)).resolves.toMatchObject({
        outcome: "conflict",
      });
      const { secrets, createdAt } = client;
      await expect(find(client.id)).resolves.toEqual({ ...client, name: "Acme Two", secrets, createdAt });
    });

    it("lets exactly one of sixteen with one revision through", async () => {
      const client = await created();
      const outcomes = await sixteen((caller) =>
        registry().update({ ...client, name: `Caller ${caller}` }, 1, operator),
      );
      expect(count(outcomes, "updated")).toBe(1);
      await expect(registry().find(client.id, "everybody")).resolves.toMatchObject({
        name: `Caller ${outcomes.indexOf("updated")}`,
        revision: 2,
      });
    });

    it("takes the same change sent twice for one", async () => {
      const client = await created();
      const changed = { ...client, name: "Once" };
      await registry().update(changed, 1, operator);
      await expect(registry().update(changed, 1, operator)).resolves.toBe("updated");
      await expect(registry().find(client.id, "everybody")).resolves.toMatchObject({ revision: 2 });
      await expect(audited(`client:${client.id}`)).resolves.toHaveLength(2);
    });

    it("does not take a client for the one before it that had the same id", async () => {
      const client = await created();
      await registry().delete(client.id, 1, operator);
      await registry().create({ ...client, name: "Another" }, operator);
      await expect(registry().update({ ...client, name: "Mine" }, 1, ben)).resolves.toMatchObject({
        outcome: "conflict",
      });
      await expect(find(client.id)).resolves.toMatchObject({ name: "Another" });
    });

    it("records who did it for whom, by which request, and what it changed, without a secret", async () => {
      const client = await created({ name: "Acme" });
      await registry().update({ ...client, name: "Acme Two" }, 1, ada);
      const records = await world().sql(
        `SELECT actor, on_behalf_of, request_id, revision FROM audit_events
         WHERE target = 'client:${client.id}' AND action = 'client.updated'`,
      );
      expect(records).toEqual([
        { actor: "user:ada", on_behalf_of: "client:console", request_id: "req-1", revision: 2 },
      ]);
      const all = await world().sql(`SELECT changes FROM audit_events WHERE target = 'client:${client.id}'`);
      expect(JSON.stringify(all)).not.toContain(client.secrets[0]?.hash);
    });
  });

  describe("addSecret", () => {
    it("ends the other secret at the moment given, but never later than it would have ended", async () => {
      const [open, ending] = [
        await created(),
        await created({ secrets: [aSecret({ expiresAt: now + 10 })] }),
      ];
      const secret = aSecret({ createdAt: now + 1 });
      await expect(registry().addSecret(open.id, secret, now + 50, operator)).resolves.toBe("added");
      await expect(registry().addSecret(ending.id, aSecret(), now + 50, operator)).resolves.toBe("added");
      expect((await find(open.id))?.secrets).toEqual([{ ...open.secrets[0], expiresAt: now + 50 }, secret]);
      const ends = (await find(ending.id))?.secrets.map(({ expiresAt }) => expiresAt);
      expect(ends?.toSorted()).toEqual([now + 10, undefined]);
    });

    it("drops expired secrets and does not count them", async () => {
      const expired = aSecret({ expiresAt: now });
      const client = await created({ secrets: [expired, aSecret()] });
      await expect(registry().addSecret(client.id, aSecret(), now + 50, operator)).resolves.toBe("added");
      const left = (await find(client.id))?.secrets.map(({ id }) => id);
      expect(left).toHaveLength(2);
      expect(left).not.toContain(expired.id);
    });

    it("refuses a third live one and changes nothing", async () => {
      const client = await created({
        secrets: [aSecret({ createdAt: now }), aSecret({ createdAt: now + 1 })],
      });
      await expect(registry().addSecret(client.id, aSecret(), now + 50, operator)).resolves.toBe("too-many");
      await expect(find(client.id)).resolves.toEqual(client);
    });

    it("leaves sixteen callers with two live secrets together", async () => {
      const client = await created();
      const outcomes = await sixteen(() => registry().addSecret(client.id, aSecret(), now + 50, operator));
      expect(count(outcomes, "added")).toBe(1);
      expect(count(outcomes, "too-many")).toBe(15);
      expect((await find(client.id))?.secrets).toHaveLength(2);
    });

    it("leaves several processes with two live secrets together", async () => {
      const client = await created({ secrets: [] });
      const processes = await startProcesses(world().address, 3);
      try {
        // Each its own: one secret offered twice would be refused for its id, which says nothing of the limit.
        const sixteenSecrets = () =>
          Array.from(
            { length: 16 },
            () => ["clientRegistry", "addSecret", [client.id, aSecret(), now + 50, operator]] as const,
          );
        expect(count(answers(await processes.race(sixteenSecrets)), "added")).toBe(2);
      } finally {
        await processes.stop();
      }
    });

    it("knows no client that is not", async () => {
      await expect(registry().addSecret(newId(), aSecret(), now, operator)).resolves.toBe("unknown");
    });
  });

  describe("removeSecret", () => {
    it("ends that secret at once and no other", async () => {
      const client = await created({
        secrets: [aSecret({ createdAt: now }), aSecret({ createdAt: now + 1 })],
      });
      const [first, second] = client.secrets;
      await expect(registry().removeSecret(client.id, first?.id ?? "", operator)).resolves.toBe("removed");
      expect((await find(client.id))?.secrets).toEqual([second]);
      await expect(registry().removeSecret(client.id, first?.id ?? "", operator)).resolves.toBe("unknown");
    });

    it("never touches another client's secret", async () => {
      const [mine, other] = [await created(), await created()];
      await expect(registry().removeSecret(mine.id, other.secrets[0]?.id ?? "", operator)).resolves.toBe(
        "unknown",
      );
      await expect(find(other.id)).resolves.toEqual(other);
    });
  });

  describe("delete", () => {
    it("takes secrets, grants and families along, and no other client's", async () => {
      const { storage } = world();
      const [gone, stays] = [await aGrantIn(storage), await aGrantIn(storage)];
      const [goneFamily, stayingFamily] = [anOpening(gone.grant), anOpening(stays.grant)];
      await storage.protocol.families.open(goneFamily);
      await storage.protocol.families.open(stayingFamily);

      await expect(registry().delete(gone.client.id, 1, operator)).resolves.toBe("deleted");
      await expect(find(gone.client.id)).resolves.toBeUndefined();
      await expect(storage.protocol.grants.find(gone.user.id, gone.client.id)).resolves.toBeUndefined();
      await expect(storage.protocol.families.find(goneFamily.family.id)).resolves.toBeUndefined();
      await expect(
        world().sql(`SELECT 1 FROM client_secrets WHERE client_id = '${gone.client.id}'`),
      ).resolves.toEqual([]);

      await expect(find(stays.client.id)).resolves.toEqual(stays.client);
      await expect(storage.protocol.families.find(stayingFamily.family.id)).resolves.toBeDefined();
      await expect(storage.protocol.families.open(goneFamily)).resolves.toBe("spent");
    });

    it("is told once of sixteen times", async () => {
      const { client } = await aGrantIn(world().storage);
      const outcomes = await sixteen(() => registry().delete(client.id, 1, operator));
      expect(count(outcomes, "deleted")).toBe(1);
      expect(count(outcomes, "unknown")).toBe(15);
      const records = await audited(`client:${client.id}`);
      expect(records.map(({ action }) => action)).toEqual(["client.created", "client.deleted"]);
    });

    it("leaves no grant behind that is made at the same time", async () => {
      const { storage } = world();
      const { client } = await aGrantIn(storage);
      const others = await Promise.all(Array.from({ length: 8 }, () => aGrantIn(storage)));
      await Promise.allSettled([
        ...others.map(({ user }) =>
          storage.protocol.grants.allowFirstParty({
            newGrantId: newId(),
            userId: user.id,
            clientId: client.id,
            scopes: ["openid"],
            by: operator,
          }),
        ),
        registry().delete(client.id, 1, operator),
      ]);
      await expect(world().sql(`SELECT id FROM grants WHERE client_id = '${client.id}'`)).resolves.toEqual(
        [],
      );
    });
  });

  describe("list", () => {
    it("goes through all by name, then id, page by page", async () => {
      const { storage } = await fresh();
      const names = ["beta", "Alpha", "äther", "alpha", "Zeta"];
      const clients = names.map((name, index) => aClient({ id: `app-${index}`, name }));
      for (const client of clients) await storage.protocol.clientRegistry.create(client, operator);

      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await storage.protocol.clientRegistry.list({
          limit: 2,
          ...(after === undefined ? {} : { after }),
        });
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(["app-1", "app-3", "app-0", "app-4", "app-2"]);
    });

    it("has no next page when the last is full", async () => {
      const { storage } = await fresh();
      await storage.protocol.clientRegistry.create(aClient(), operator);
      await expect(storage.protocol.clientRegistry.list({ limit: 1 })).resolves.not.toHaveProperty("next");
    });

    it("searches a part of name or id, whatever the case, and takes every sign as itself", async () => {
      const { storage } = await fresh();
      for (const name of ["Größe", "By id", "100% Acme", "a_b", "1000 axb"]) {
        const id = name === "By id" ? "searched-by-id" : newId();
        await storage.protocol.clientRegistry.create(aClient({ id, name }), operator);
      }
      async function found(search: string) {
        const { items } = await storage.protocol.clientRegistry.list({ limit: 10, search });
        return items.map(({ name }) => name);
      }
      await expect(found("ÖßE")).resolves.toEqual(["Größe"]);
      await expect(found("SEARCHED-BY")).resolves.toEqual(["By id"]);
      await expect(found("100%")).resolves.toEqual(["100% Acme"]);
      await expect(found("a_b")).resolves.toEqual(["a_b"]);
      await expect(found("no such thing")).resolves.toEqual([]);
    });

    it.each([0, 201, 1.5, Number.NaN])("refuses a page of %j", async (limit) => {
      await expect(registry().list({ limit })).rejects.toThrow("A page has 1 to 200 items");
    });

    it("refuses a beginning it did not make", async () => {
      await expect(registry().list({ limit: 1, after: "made-up" })).rejects.toThrow("not where a page");
    });
  });
});
