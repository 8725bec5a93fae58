import type { Api, ApiScope } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, newId, now, operator } from "./people-and-clients.ts";

/** Two people who edit one API, one scope, or one client while its scope is deleted. */
onEachAdapter("CatalogueRegistry for two people at once", (world) => {
  const registry = () => world().storage.protocol.catalogueRegistry;
  const ada = { actor: "user:ada", onBehalfOf: "client:console", requestId: "req-1", at: now + 1 };
  const ben = { actor: "user:ben", at: now + 2, whose: "everybody" } as const;
  const audited = (target: string) =>
    world().sql(`SELECT actor, action, revision FROM audit_events WHERE target = '${target}' ORDER BY seq`);

  async function createdApi(): Promise<Api> {
    const api = { audience: `https://${newId()}.example`, name: "Notes", accessTokenLifetime: 60_000 };
    await registry().createApi(api, operator);
    return api;
  }

  async function createdScope(): Promise<ApiScope> {
    const { audience } = await createdApi();
    const scope: ApiScope = {
      key: `notes:${newId()}`,
      audience,
      title: "Read your notes",
      detail: "All of them.",
      risk: "low",
      access: "see",
    };
    await registry().createScope(scope, operator);
    return scope;
  }

  it("answers each with its revision", async () => {
    const scope = await createdScope();
    const { audience } = scope;
    const api = { audience, name: "Notes", accessTokenLifetime: 60_000, revision: 1 };
    await expect(registry().findApi(audience)).resolves.toEqual(api);
    expect(await registry().apis()).toContainEqual(api);
    await expect(registry().findScope(scope.key)).resolves.toEqual({ ...scope, revision: 1 });
    expect(await registry().scopes()).toContainEqual({ ...scope, revision: 1 });
    await expect(registry().findApi("https://nobody.example")).resolves.toBeUndefined();
    await expect(registry().findScope("nothing")).resolves.toBeUndefined();
    await expect(registry().findScope("openid")).resolves.toBeUndefined();
  });

  it("tells the second at an API what the first changed, who did it and for whom, and changes nothing", async () => {
    const { audience } = await createdApi();
    await expect(registry().updateApi({ audience, name: "Notes 2" }, 1, ada)).resolves.toBe("updated");
    const conflict = {
      outcome: "conflict",
      revision: 2,
      since: [
        {
          at: now + 1,
          actor: "user:ada",
          onBehalfOf: "client:console",
          action: "api.updated",
          changes: { name: { from: "Notes", to: "Notes 2" }, accessTokenLifetime: { from: 60_000 } },
        },
      ],
    };
    await expect(registry().updateApi({ audience, name: "Mine" }, 1, ben)).resolves.toEqual(conflict);
    await expect(registry().deleteApi(audience, 1, ben)).resolves.toEqual(conflict);
    await expect(registry().findApi(audience)).resolves.toEqual({ audience, name: "Notes 2", revision: 2 });
  });

  it("tells the second at a scope what the first changed, and changes nothing", async () => {
    const { detail: _, ...plain } = await createdScope();
    const first = { ...plain, risk: "high" as const };
    await expect(registry().updateScope(first, 1, ada)).resolves.toBe("updated");
    const conflict = {
      outcome: "conflict",
      revision: 2,
      since: [
        {
          at: now + 1,
          actor: "user:ada",
          onBehalfOf: "client:console",
          action: "scope.updated",
          changes: { detail: { from: "All of them." }, risk: { from: "low", to: "high" } },
        },
      ],
    };
    const second = { ...plain, title: "Mine" };
    await expect(registry().updateScope(second, 1, ben)).resolves.toEqual(conflict);
    await expect(registry().deleteScope(plain.key, 1, ben)).resolves.toEqual(conflict);
    await expect(registry().findScope(plain.key)).resolves.toEqual({ ...first, revision: 2 });
  });

  it("lets exactly one of sixteen with one revision through", async () => {
    const scope = await createdScope();
    const { audience, key } = scope;
    const renamed = await sixteen((caller) =>
      registry().updateApi({ audience, name: `Caller ${caller}` }, 1, operator),
    );
    const retitled = await sixteen((caller) =>
      registry().updateScope({ ...scope, title: `Caller ${caller}` }, 1, operator),
    );
    expect([count(renamed, "updated"), count(retitled, "updated")]).toEqual([1, 1]);
    await expect(registry().findApi(audience)).resolves.toMatchObject({ revision: 2 });
    await expect(registry().findScope(key)).resolves.toMatchObject({ revision: 2 });
  });

  it("takes the same change sent twice for one", async () => {
    const scope = await createdScope();
    const changed = { ...scope, title: "Once" };
    await registry().updateScope(changed, 1, operator);
    await expect(registry().updateScope(changed, 1, operator)).resolves.toBe("updated");
    await expect(audited(`scope:${scope.key}`)).resolves.toHaveLength(2);
  });

  it("does not take an API or a scope for the one before it that had the same name", async () => {
    const scope = await createdScope();
    const { audience, key } = scope;
    await registry().deleteScope(key, 1, operator);
    await registry().deleteApi(audience, 1, operator);
    await registry().createApi({ audience, name: "Another" }, operator);
    await registry().createScope({ ...scope, title: "Another" }, operator);
    const outcomes = [
      await registry().updateScope({ ...scope, title: "Mine" }, 1, ben),
      await registry().updateApi({ audience, name: "Mine" }, 1, ben),
    ];
    expect(outcomes).toMatchObject([{ outcome: "conflict" }, { outcome: "conflict" }]);
  });

  describe("a deletion that takes something from clients", () => {
    it("is told to who edits such a client, and gives nothing back", async () => {
      const { clientRegistry } = world().storage.protocol;
      const scope = await createdScope();
      const client = aClient({ scopes: ["openid", scope.key], introspects: [scope.audience] });
      await clientRegistry.create(client, operator);
      await registry().deleteScope(scope.key, 1, ada);
      await registry().deleteApi(scope.audience, 1, ada);
      await expect(clientRegistry.update({ ...client, name: "Mine" }, 1, ben)).resolves.toMatchObject({
        outcome: "conflict",
        revision: 3,
        since: [
          { actor: "user:ada", changes: { scopes: { from: ["openid", scope.key], to: ["openid"] } } },
          { actor: "user:ada", changes: { introspects: { from: [scope.audience], to: [] } } },
        ],
      });
    });

    it("leaves other clients at their revision", async () => {
      const { clientRegistry } = world().storage.protocol;
      const scope = await createdScope();
      const other = aClient();
      await clientRegistry.create(other, operator);
      await registry().deleteScope(scope.key, 1, operator);
      await expect(clientRegistry.find(other.id, "everybody")).resolves.toMatchObject({ revision: 1 });
      await expect(audited(`client:${other.id}`)).resolves.toHaveLength(1);
    });
  });
});
