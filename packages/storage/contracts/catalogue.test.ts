import { openidScopes } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, aGrantIn, newId, operator } from "./people-and-clients.ts";
import { startProcesses } from "./processes.ts";

onEachAdapter("Catalogue and CatalogueRegistry", (world, fresh) => {
  const registry = () => world().storage.protocol.catalogueRegistry;
  const current = () => world().storage.protocol.catalogue.current();
  const anApi = () => ({ audience: `https://${newId()}.example`, name: "Notes" });
  const aScope = (audience: string) => ({
    key: `notes:${newId()}`,
    audience,
    title: "Read your notes",
    risk: "low" as const,
    access: "see" as const,
  });

  async function withScope() {
    const api = anApi();
    const scope = aScope(api.audience);
    await registry().createApi(api, operator);
    await registry().createScope(scope, operator);
    return { api, scope };
  }

  it("holds the scopes of OpenID Connect alone at first", async () => {
    const { storage } = await fresh();
    const catalogue = await storage.protocol.catalogue.current();
    expect(catalogue.apis).toEqual([]);
    expect([...catalogue.scopes.values()]).toEqual(openidScopes);
  });

  it("answers what was put in, details and lifetimes included or absent", async () => {
    const { storage } = await fresh();
    const plain = { audience: "https://a.example", name: "A" };
    const full = {
      audience: "https://b.example",
      name: "B",
      accessTokenLifetime: 60_000,
      tokenFormat: "jwt" as const,
    };
    await storage.protocol.catalogueRegistry.createApi(full, operator);
    await storage.protocol.catalogueRegistry.createApi(plain, operator);
    const read = { ...aScope(plain.audience), key: "read" };
    const write = {
      ...aScope(full.audience),
      key: "write",
      detail: "All of them.",
      risk: "high" as const,
      access: "change" as const,
    };
    await storage.protocol.catalogueRegistry.createScope(write, operator);
    await storage.protocol.catalogueRegistry.createScope(read, operator);
    const catalogue = await storage.protocol.catalogue.current();
    expect(catalogue.apis).toEqual([plain, full]);
    expect([...catalogue.scopes.values()]).toEqual([...openidScopes, read, write]);
  });

  it("changes what tokens for an API are, and back, with a record of each", async () => {
    const api = anApi();
    await registry().createApi(api, operator);
    await registry().updateApi({ ...api, tokenFormat: "jwt" }, 1, operator);
    expect(await registry().findApi(api.audience)).toEqual({ ...api, tokenFormat: "jwt", revision: 2 });
    expect(await registry().updateApi({ ...api, tokenFormat: "jwt" }, 1, operator)).toBe("updated");
    await registry().updateApi(api, 2, operator);
    expect(await registry().findApi(api.audience)).toEqual({ ...api, revision: 3 });
  });

  it("answers the same object while nothing changes, and sees its own change at once", async () => {
    const before = await current();
    expect(await current()).toBe(before);
    const { scope } = await withScope();
    expect((await current()).scopes.get(scope.key)).toEqual(scope);
  });

  it("sees another process's change with the next call", async () => {
    const api = anApi();
    await current();
    const processes = await startProcesses(world().address, 1);
    try {
      await processes.race([["catalogueRegistry", "createApi", [api, operator]]]);
      expect((await current()).apis).toContainEqual(api);
    } finally {
      await processes.stop();
    }
  });

  describe("APIs", () => {
    it("are created once by sixteen callers", async () => {
      const api = anApi();
      const outcomes = await sixteen(() => registry().createApi(api, operator));
      expect(count(outcomes, "created")).toBe(1);
      expect(count(outcomes, "taken")).toBe(15);
    });

    it("are renamed, and lose a lifetime that is left out", async () => {
      const api = { ...anApi(), accessTokenLifetime: 1_000 };
      await registry().createApi(api, operator);
      const changed = { audience: api.audience, name: "Other" };
      await expect(registry().updateApi(changed, 1, operator)).resolves.toBe("updated");
      expect((await current()).apis).toContainEqual(changed);
      await expect(registry().updateApi(anApi(), 1, operator)).resolves.toBe("unknown");
    });

    it("stay while they have scopes", async () => {
      const { api, scope } = await withScope();
      await expect(registry().deleteApi(api.audience, 1, operator)).resolves.toBe("has-scopes");
      await registry().deleteScope(scope.key, 1, operator);
      await expect(registry().deleteApi(api.audience, 1, operator)).resolves.toBe("deleted");
      await expect(registry().deleteApi(api.audience, 1, operator)).resolves.toBe("unknown");
    });

    it("are introspected by nobody once deleted, so that another of the name begins anew", async () => {
      const [api, other] = [anApi(), anApi()];
      await registry().createApi(api, operator);
      const asking = aClient({ introspects: [api.audience, other.audience] });
      await world().storage.protocol.clientRegistry.create(asking, operator);
      await registry().deleteApi(api.audience, 1, operator);
      await registry().createApi(api, operator);
      await expect(world().storage.protocol.clients.find(asking.id)).resolves.toMatchObject({
        introspects: [other.audience],
      });
    });

    it("are never deleted under a scope that is being made", async () => {
      const apis = Array.from({ length: 16 }, anApi);
      for (const api of apis) await registry().createApi(api, operator);
      const outcomes = await Promise.all(
        apis.map(({ audience }) =>
          Promise.all([
            registry().createScope(aScope(audience), operator),
            registry().deleteApi(audience, 1, operator),
          ]),
        ),
      );
      const allowed = [
        ["created", "has-scopes"],
        ["unknown-api", "deleted"],
      ];
      for (const outcome of outcomes) expect(allowed).toContainEqual(outcome);
    });
  });

  describe("scopes", () => {
    it("are created once by sixteen callers", async () => {
      const { api } = await withScope();
      const scope = aScope(api.audience);
      const outcomes = await sixteen(() => registry().createScope(scope, operator));
      expect(count(outcomes, "created")).toBe(1);
      expect(count(outcomes, "taken")).toBe(15);
    });

    it.each(openidScopes.map(({ key }) => key))("are never called %s, which is built in", async (key) => {
      const { api } = await withScope();
      await expect(registry().createScope({ ...aScope(api.audience), key }, operator)).resolves.toBe("taken");
      await expect(registry().updateScope({ ...aScope(api.audience), key }, 1, operator)).resolves.toBe(
        "unknown",
      );
      await expect(registry().deleteScope(key, 1, operator)).resolves.toBe("unknown");
    });

    it("belong to an API there is", async () => {
      await expect(registry().createScope(aScope("https://nobody.example"), operator)).resolves.toBe(
        "unknown-api",
      );
    });

    it("change title, detail, risk and access, and keep key and audience", async () => {
      const { scope } = await withScope();
      const changed = {
        ...scope,
        title: "See",
        detail: "Yours.",
        risk: "medium" as const,
        access: "change" as const,
      };
      await expect(registry().updateScope(changed, 1, operator)).resolves.toBe("updated");
      expect((await current()).scopes.get(scope.key)).toEqual(changed);
      const moved = { ...changed, audience: "https://other.example" };
      await expect(registry().updateScope(moved, 1, operator)).resolves.toBe("unknown");
    });

    it("are taken from every client and grant when deleted, principle P6", async () => {
      const { storage } = world();
      const { scope } = await withScope();
      const { user, client } = await aGrantIn(storage, ["openid", scope.key, "read"]);
      const holder = aClient({ scopes: ["a", scope.key, "b"] });
      await storage.protocol.clientRegistry.create(holder, operator);
      await storage.protocol.clients.find(holder.id);

      await expect(registry().deleteScope(scope.key, 1, operator)).resolves.toBe("deleted");
      await expect(storage.protocol.clients.find(holder.id)).resolves.toEqual({
        ...holder,
        scopes: ["a", "b"],
      });
      await expect(storage.protocol.clients.find(client.id)).resolves.toEqual(client);
      await expect(storage.protocol.grants.find(user.id, client.id)).resolves.toMatchObject({
        scopes: ["openid", "read"],
      });
      expect((await current()).scopes.has(scope.key)).toBe(false);
    });

    it("take the last scope of a client with them", async () => {
      const { scope } = await withScope();
      const holder = aClient({ scopes: [scope.key] });
      await world().storage.protocol.clientRegistry.create(holder, operator);
      await registry().deleteScope(scope.key, 1, operator);
      await expect(world().storage.protocol.clients.find(holder.id)).resolves.toMatchObject({ scopes: [] });
    });
  });

  it("writes one audit record for each change that was made, and none for the others", async () => {
    const { api, scope } = await withScope();
    await registry().createApi(api, operator);
    await registry().updateScope({ ...scope, title: "See" }, 1, operator);
    await registry().updateScope({ ...scope, title: "Look" }, 1, operator);
    await registry().deleteApi(api.audience, 1, operator);
    await registry().deleteScope(scope.key, 2, operator);
    await registry().deleteScope(scope.key, 2, operator);
    const records = await world().sql(
      `SELECT action FROM audit_events WHERE target IN ('api:${api.audience}', 'scope:${scope.key}') ORDER BY seq`,
    );
    expect(records.map(({ action }) => action)).toEqual([
      "api.created",
      "scope.created",
      "scope.updated",
      "scope.deleted",
    ]);
  });
});
