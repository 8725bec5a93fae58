import { describe, expect, it } from "vitest";
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
