import { describe, expect, it } from "vitest";
import type { ConnectionChanges } from "./grantway.ts";
import type { ProviderDefinition } from "./provider-definition.ts";
import { given } from "./testing/given.ts";

describe("looking after connections", () => {
  it("lists, shows and forgets them", async () => {
    const { grantway, connect, events } = await given();
    await connect({ name: "b" });
    await connect({ name: "a" });
    expect((await grantway.connections.list()).map(({ name }) => name)).toEqual(["a", "b"]);
    expect((await grantway.connections.definition("a")).id).toBe("fake");
    await grantway.connections.remove("a");
    await expect(grantway.connections.get("a")).rejects.toMatchObject({ code: "unknown_connection" });
    expect(events.at(-1)).toMatchObject({ type: "removed", name: "a" });
  });

  it("edits what need not be signed in for again", async () => {
    const { grantway, connect } = await given();
    await connect();
    const before = await grantway.token("fake");
    const edited = await grantway.connections.edit("fake", {
      name: "mine",
      service: "work",
      requestedScopes: ["x"],
    });
    expect(edited).toMatchObject({ name: "mine", service: "work" });
    expect(await grantway.token("mine")).toEqual(before);
    await expect(grantway.connections.get("fake")).rejects.toMatchObject({ code: "unknown_connection" });
  });

  it.each([
    ["a name that is taken", { name: "other" }, "name_taken"],
    ["a name with a slash", { name: "a/b" }, "bad_request"],
    ["a service without a name", { service: "" }, "bad_request"],
    [
      "a broken definition",
      { provider: { from: "definition", definition: { id: "x", name: "" } } },
      "bad_definition",
    ],
  ] as const)("refuses %s, and changes nothing", async (_, changes, code) => {
    const { grantway, connect } = await given();
    await connect();
    await connect({ name: "other" });
    const before = await grantway.connections.reveal("fake");
    await expect(grantway.connections.edit("fake", changes)).rejects.toMatchObject({ code });
    const { updatedAt: __, ...after } = await grantway.connections.reveal("fake");
    expect({ ...before, ...after }).toEqual(before);
  });

  describe("tokens go to nobody but who gave them", () => {
    const elsewhere = "https://elsewhere.example";
    const changed = (
      definition: ProviderDefinition,
      change: Partial<ProviderDefinition>,
    ): ConnectionChanges => ({ provider: { from: "definition", definition: { ...definition, ...change } } });
    it.each<readonly [string, (definition: ProviderDefinition) => ConnectionChanges]>([
      ["client", () => ({ client: { id: "other", secret: "s" } })],
      ["issuer", (definition) => changed(definition, { issuer: elsewhere })],
      [
        "token endpoint",
        (definition) =>
          changed(definition, { endpoints: { ...definition.endpoints, token: `${elsewhere}/token` } }),
      ],
      [
        "endpoint to refresh at",
        (definition) =>
          changed(definition, { endpoints: { ...definition.endpoints, refresh: `${elsewhere}/token` } }),
      ],
      ["provider of the catalogue", () => ({ provider: { from: "catalogue", id: "github" } })],
      ["value of a variable in an address", () => ({ variables: { path: "other" } })],
    ])("when an edit leads to another %s: refused, or signed out when it is said", async (_, changesFor) => {
      const { grantway, connect, provider } = await given();
      const { endpoints } = provider.definition;
      const definition = {
        ...provider.definition,
        endpoints: { ...endpoints, token: `${provider.issuer}/{path}` },
        variables: { path: { description: "The path.", default: "token" } },
      };
      await connect({ provider: definition });
      const before = await grantway.connections.reveal("fake");
      const changes = changesFor(definition);
      await expect(grantway.connections.edit("fake", changes)).rejects.toMatchObject({
        code: "bad_request",
        message: expect.stringContaining("revoke it first") as string,
      });
      expect(await grantway.connections.reveal("fake")).toEqual(before);
      const asked = provider.seen.length;
      expect(await grantway.connections.edit("fake", changes, { replace: true })).toMatchObject({
        status: "not_connected",
        canRefresh: false,
      });
      await expect(grantway.token("fake")).rejects.toMatchObject({ code: "no_token" });
      expect(provider.seen).toHaveLength(asked);
    });

    it("but a definition that leads to the same is no hindrance", async () => {
      const { grantway, connect, provider } = await given();
      await connect();
      const { issuer } = provider.definition;
      await grantway.connections.edit(
        "fake",
        changed(provider.definition, { id: "own", issuer: `${issuer}/` }),
      );
      expect(await grantway.refresh("fake")).toMatchObject({ status: "connected" });
    });

    it("nor is an address to revoke at, which a person looks up to end the tokens", async () => {
      const { grantway, connect, provider } = await given();
      await connect();
      const endpoints = { ...provider.definition.endpoints, revocation: "https://elsewhere.example/revoke" };
      await grantway.connections.edit("fake", changed(provider.definition, { endpoints }));
      expect(await grantway.connections.get("fake")).toMatchObject({ status: "connected" });
    });

    it("nor is anything before somebody signed in", async () => {
      const { grantway, request } = await given();
      await grantway.connections.create(request);
      const client = { id: "other" };
      expect(await grantway.connections.edit("fake", { client })).toMatchObject({ clientId: "other" });
    });
  });

  it("loses no change of sixteen made at once, and no token", async () => {
    const { grantway, connect } = await given();
    await connect();
    const edits = Array.from({ length: 16 }, (_, index) =>
      grantway.connections.edit("fake", { service: `s${index}` }),
    );
    const refreshed = grantway.refresh("fake");
    await Promise.all([...edits, refreshed]);
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
    expect((await grantway.connections.get("fake")).service).toMatch(/^s\d+$/);
  });

  it("makes one that is not signed in yet, under a free name", async () => {
    const { grantway, request } = await given();
    expect(await grantway.connections.create(request)).toMatchObject({ status: "not_connected" });
    await expect(grantway.connections.create(request)).rejects.toMatchObject({ code: "name_taken" });
    await expect(grantway.token("fake")).rejects.toMatchObject({ code: "no_token" });
  });
});
