import {
  type Caller,
  createApi,
  createScope,
  deleteApi,
  deleteScope,
  listApis,
  listScopes,
  openidScopes,
  operator,
  permissions,
  showApi,
  showScope,
  updateApi,
  updateScope,
} from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { newId } from "./people-and-clients.ts";

/** What administrators do with APIs and scopes, by every rule, on real ports. */
onEachAdapter("Operations on APIs and scopes", (world, fresh) => {
  const perform = () => performIn(world());
  const ada: Caller = { actor: "user:ada", permissions: new Set(permissions) };
  const anAudience = () => `https://${newId()}.example`;

  async function createdApi() {
    const asked = { audience: anAudience(), name: " Notes ", accessTokenLifetime: 60_000 };
    const made = await perform()(operator, createApi, asked);
    if (made.outcome !== "created") throw new Error(made.outcome);
    return made.api;
  }
  async function createdScope() {
    const { audience } = await createdApi();
    const asked = {
      key: `notes:${newId()}`,
      audience,
      title: " Read ",
      detail: "All.",
      risk: "low",
      access: "see",
    } as const;
    const made = await perform()(operator, createScope, asked);
    if (made.outcome !== "created") throw new Error(made.outcome);
    return made.scope;
  }

  describe("an API", () => {
    it("is added tidily, and shown at its first revision", async () => {
      const api = await createdApi();
      expect(api).toMatchObject({ name: "Notes", accessTokenLifetime: 60_000, revision: 1 });
      await expect(perform()(operator, showApi, { audience: api.audience })).resolves.toEqual(api);
      await expect(perform()(operator, createApi, api)).resolves.toEqual({ outcome: "taken" });
      await expect(perform()(operator, showApi, { audience: anAudience() })).resolves.toBeUndefined();
    });

    it("that breaks rules is told all of them, and is not added", async () => {
      const asked = { audience: "notes", name: "", accessTokenLifetime: 1 };
      const paths = [["audience"], ["name"], ["accessTokenLifetime"]];
      await expect(perform()(operator, createApi, asked)).resolves.toMatchObject({
        outcome: "invalid",
        problems: paths.map((path) => ({ path })),
      });
      await expect(perform()(operator, showApi, { audience: "notes" })).resolves.toBeUndefined();
    });

    it("is changed in what is said; a lifetime of null follows the instance", async () => {
      const { audience } = await createdApi();
      const renamed = { audience, revision: 1, changes: { name: "Notes 2" } };
      await expect(perform()(operator, updateApi, renamed)).resolves.toEqual({
        outcome: "updated",
        api: { audience, name: "Notes 2", accessTokenLifetime: 60_000, revision: 2 },
      });
      const following = { audience, revision: 2, changes: { accessTokenLifetime: null } };
      await expect(perform()(operator, updateApi, following)).resolves.toEqual({
        outcome: "updated",
        api: { audience, name: "Notes 2", revision: 3 },
      });
      const wrong = { audience, revision: 3, changes: { accessTokenLifetime: 1_500 } };
      await expect(perform()(operator, updateApi, wrong)).resolves.toMatchObject({ outcome: "invalid" });
      const unknown = { audience: anAudience(), revision: 1, changes: {} };
      await expect(perform()(operator, updateApi, unknown)).resolves.toEqual({ outcome: "unknown" });
    });

    it("tells the second of two administrators what the first changed", async () => {
      const { audience } = await createdApi();
      await perform()(ada, updateApi, { audience, revision: 1, changes: { name: "Acme" } });
      const conflict = {
        outcome: "conflict",
        revision: 2,
        since: [
          { actor: "user:ada", action: "api.updated", changes: { name: { from: "Notes", to: "Acme" } } },
        ],
      };
      const early = { audience, revision: 3, changes: { name: "Mine" } };
      await expect(perform()(operator, updateApi, early)).resolves.toEqual({ ...conflict, since: [] });
      const second = { audience, revision: 1, changes: { name: "" } };
      await expect(perform()(operator, updateApi, second)).resolves.toMatchObject(conflict);
      await expect(perform()(operator, deleteApi, { audience, revision: 1 })).resolves.toMatchObject(
        conflict,
      );
    });

    it("is deleted when it has no scopes any more", async () => {
      const { key, audience = "" } = await createdScope();
      const removal = { audience, revision: 1 };
      await expect(perform()(operator, deleteApi, removal)).resolves.toEqual({ outcome: "has-scopes" });
      await perform()(operator, deleteScope, { key, revision: 1 });
      await expect(perform()(operator, deleteApi, removal)).resolves.toEqual({ outcome: "deleted" });
      await expect(perform()(operator, deleteApi, removal)).resolves.toEqual({ outcome: "unknown" });
    });
  });

  describe("a scope", () => {
    it("is added tidily, and shown at its first revision", async () => {
      const scope = await createdScope();
      expect(scope).toMatchObject({ title: "Read", detail: "All.", revision: 1 });
      await expect(perform()(operator, showScope, { key: scope.key })).resolves.toEqual(scope);
      await expect(perform()(operator, showScope, { key: "nothing" })).resolves.toBeUndefined();
    });

    it("that breaks rules is told all of them; one that is there, or whose API is not, is refused", async () => {
      const { key, audience = "" } = await createdScope();
      const asked = { key, audience, title: "Read", risk: "low", access: "see" } as const;
      await expect(perform()(operator, createScope, { ...asked, key: "", title: "" })).resolves.toMatchObject(
        {
          outcome: "invalid",
          problems: [{ path: ["key"] }, { path: ["title"] }],
        },
      );
      await expect(perform()(operator, createScope, asked)).resolves.toEqual({ outcome: "taken" });
      await expect(perform()(operator, createScope, { ...asked, key: "openid" })).resolves.toEqual({
        outcome: "taken",
      });
      const homeless = { ...asked, key: newId(), audience: anAudience() };
      await expect(perform()(operator, createScope, homeless)).resolves.toEqual({ outcome: "unknown-api" });
    });

    it("is changed in what is said; an empty detail removes it", async () => {
      const { detail: _, ...scope } = await createdScope();
      const changes = { detail: " ", risk: "high" } as const;
      await expect(
        perform()(operator, updateScope, { key: scope.key, revision: 1, changes }),
      ).resolves.toEqual({
        outcome: "updated",
        scope: { ...scope, risk: "high", revision: 2 },
      });
      const wrong = { key: scope.key, revision: 2, changes: { title: "" } };
      await expect(perform()(operator, updateScope, wrong)).resolves.toMatchObject({ outcome: "invalid" });
      const unknown = { key: "nothing", revision: 1, changes: {} };
      await expect(perform()(operator, updateScope, unknown)).resolves.toEqual({ outcome: "unknown" });
    });

    it("tells the second of two administrators what the first changed", async () => {
      const { key } = await createdScope();
      await perform()(ada, updateScope, { key, revision: 1, changes: { title: "See" } });
      const conflict = {
        outcome: "conflict",
        revision: 2,
        since: [{ actor: "user:ada", changes: { title: { from: "Read", to: "See" } } }],
      };
      const early = { key, revision: 3, changes: { title: "Mine" } };
      await expect(perform()(operator, updateScope, early)).resolves.toEqual({ ...conflict, since: [] });
      const second = { key, revision: 1, changes: { risk: "high" } } as const;
      await expect(perform()(operator, updateScope, second)).resolves.toMatchObject(conflict);
      await expect(perform()(operator, deleteScope, { key, revision: 1 })).resolves.toMatchObject(conflict);
      await expect(perform()(operator, deleteScope, { key, revision: 2 })).resolves.toEqual({
        outcome: "deleted",
      });
      await expect(perform()(operator, deleteScope, { key, revision: 2 })).resolves.toEqual({
        outcome: "unknown",
      });
    });

    it.each(openidScopes.map(({ key }) => key))("that is built in stays as it is: %s", async (key) => {
      const built = await perform()(operator, showScope, { key });
      expect(built).toEqual(openidScopes.find((scope) => scope.key === key));
      const update = { key, revision: 1, changes: { title: "Mine" } };
      await expect(perform()(operator, updateScope, update)).resolves.toEqual({ outcome: "built-in" });
      await expect(perform()(operator, deleteScope, { key, revision: 1 })).resolves.toEqual({
        outcome: "built-in",
      });
    });
  });

  it("are listed page by page, scopes with the built-in ones unless of one API", async () => {
    const perform = performIn(await fresh());
    for (const audience of ["https://b.example", "https://a.example"]) {
      await perform(operator, createApi, { audience, name: "Api" });
    }
    const first = await perform(operator, listApis, { limit: 1 });
    expect(first).toMatchObject({ items: [{ audience: "https://a.example" }], next: "https://a.example" });
    const rest = await perform(operator, listApis, { limit: 1, after: first.next ?? "" });
    expect(rest.items.map(({ audience }) => audience)).toEqual(["https://b.example"]);

    const notes = {
      key: "notes",
      audience: "https://b.example",
      title: "N",
      risk: "low",
      access: "see",
    } as const;
    await perform(operator, createScope, notes);
    const all = await perform(operator, listScopes, { limit: 200 });
    expect(all.items.map(({ key }) => key)).toEqual(
      [...openidScopes.map(({ key }) => key), ...permissions, "notes"].toSorted(),
    );
    const ofOne = await perform(operator, listScopes, { limit: 200, audience: "https://b.example" });
    expect(ofOne.items).toEqual([{ ...notes, revision: 1 }]);
  });
});
