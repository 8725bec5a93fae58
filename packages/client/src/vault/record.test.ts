import { describe, expect, it } from "vitest";
import type { Connection } from "../connection.ts";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";
import { recordProblem, storedAs } from "./record.ts";
import type { Store } from "./store.ts";

const whole = aConnection();

describe("a record in a vault", () => {
  it("is whole with members that this version does not know", () => {
    expect(recordProblem({ ...whole, later: { x: 1 } })).toBeUndefined();
    expect(recordProblem(aConnection({ provider: { from: "catalogue", id: "github" } }))).toBeUndefined();
    const { tokens: _, ...signedOut } = whole;
    expect(recordProblem(signedOut)).toBeUndefined();
  });

  it.each<readonly [string, unknown, string]>([
    ["nothing", null, "it is no connection"],
    ["of another version", { ...whole, format: 2 }, "another version"],
    ["without a client", { ...whole, client: undefined }, "client must be an object"],
    ["without a provider's id", { ...whole, provider: { from: "catalogue" } }, "provider.id must be text"],
    ["without a definition", { ...whole, provider: { from: "issuer" } }, "provider.definition must be"],
    ["of another flow", { ...whole, flow: "telepathy" }, "flow must be"],
    ["with scopes as text", { ...whole, requestedScopes: "read" }, "requestedScopes must be a list"],
    ["with tokens that are none", { ...whole, tokens: { accessToken: 1 } }, "tokens.accessToken must be"],
    ["with null for tokens", { ...whole, tokens: null }, "tokens must be an object"],
    [
      "that does not open",
      { name: "unreadable-ab", unreadable: "restore it from a copy" },
      "restore it from a copy",
    ],
  ])("is broken: %s", (_, value, words) => {
    expect(recordProblem(value)).toContain(words);
  });

  it("is called by the name it is kept under", () => {
    expect(storedAs("acme", { connection: { ...whole, name: "other" }, generation: "g" })).toEqual({
      connection: whole,
      generation: "g",
    });
    expect([null, 1, { connection: null }].map((value) => storedAs("acme", value).connection.name)).toEqual([
      "acme",
      "acme",
      "acme",
    ]);
  });
});

describe("one bad record", () => {
  const broken = { ...whole, name: "broken", client: undefined } as unknown as Connection;
  const tokens = {
    accessToken: "a",
    tokenType: "Bearer",
    obtainedAt: 0,
    expiresAt: 9.2e18,
    refreshToken: "r",
  };
  async function withBroken() {
    const world = await given();
    await world.connect({ name: "whole" });
    await world.store.put(broken, undefined);
    await world.store.put(aConnection({ name: "endless", tokens }), undefined);
    return world;
  }

  it("is shown as broken and hides no other, and an end that is no date is none that is known", async () => {
    const { grantway } = await withBroken();
    const [first, second, third] = await grantway.connections.list();
    expect(first).toMatchObject({ name: "broken", status: "broken", reason: "client must be an object" });
    expect(second).toMatchObject({ name: "endless", status: "connected" });
    expect(second).not.toHaveProperty("expiresAt");
    expect(third).toMatchObject({ name: "whole", status: "connected" });
    expect(await grantway.token("endless")).toMatchObject({ value: "a", expiresAt: undefined });
  });

  it("is used for nothing, and can be removed", async () => {
    const { grantway, connect } = await withBroken();
    const refusal = { code: "vault_damaged", message: expect.stringContaining("remove it") as string };
    await expect(grantway.token("broken")).rejects.toMatchObject(refusal);
    await expect(grantway.connections.edit("broken", { service: "x" })).rejects.toMatchObject(refusal);
    await expect(connect({ name: "broken" })).rejects.toMatchObject(refusal);
    await grantway.connections.remove("broken");
    expect(await connect({ name: "broken" })).toMatchObject({ status: "connected" });
  });

  it("stays out of an export, and out of a vault that it is brought to", async () => {
    const { grantway, store } = await withBroken();
    expect(await store.get("broken")).toBeDefined();
    const text = await grantway.export("correct horse");
    const { grantway: other } = await given();
    const marked = `\u{feff}${text.replaceAll("\n", "\r\n")}`;
    expect(await other.import(marked, "correct horse")).toEqual({
      imported: ["endless", "whole"],
      skipped: [],
      broken: [],
    });
  });

  it("may stand in a store of any kind", async () => {
    const odd: Pick<Store, "list"> = { list: async () => [storedAs("odd", 7)] };
    const { grantway } = await given({ store: odd as Store });
    expect(await grantway.connections.list()).toMatchObject([{ name: "odd", status: "broken" }]);
  });
});
