import { describe, expect, it } from "vitest";
import { ClientError } from "../client-error.ts";
import { aConnection } from "../testing/a-connection.ts";
import { idOfStandIn, ifCalled, openRecord } from "./sealed-record.ts";

const fail = (code: "vault_damaged" | "vault_wrong_key") => () => {
  throw new ClientError(code, "No.");
};
const at = { id: "ab-c_d/efghijk", generation: "g" };

describe("a record that is sealed by itself", () => {
  it("is opened", () => {
    const connection = aConnection();
    expect(openRecord(at, () => JSON.stringify(connection))).toEqual({ connection, generation: "g" });
  });

  it("has a stand-in when it does not open, by the name that was asked for or by its id", () => {
    const { connection, generation } = openRecord(at, fail("vault_damaged"));
    expect([connection.name, generation]).toEqual(["unreadable-abcdefgh", "g"]);
    expect(connection).toMatchObject({ unreadable: expect.stringContaining("restore it") as string });
    expect(openRecord({ ...at, name: "acme" }, fail("vault_damaged")).connection.name).toBe("acme");
  });

  it("has none under a wrong key: then it is the key that is to be mended", () => {
    expect(() => openRecord(at, fail("vault_wrong_key"))).toThrow(
      expect.objectContaining({ code: "vault_wrong_key" }),
    );
  });

  it("is found by its stand-in's name, and ids are looked through for no other", async () => {
    expect(await idOfStandIn("unreadable-abcdefgh", async () => ["other", at.id])).toBe(at.id);
    expect(await idOfStandIn("unreadable-nothing", async () => [at.id])).toBeUndefined();
    expect(await idOfStandIn("acme", () => Promise.reject(new Error("asked")))).toBeUndefined();
  });

  it("is not found by its stand-in's name when it opens again", () => {
    const stored = { connection: aConnection(), generation: "g" };
    expect(ifCalled("acme", stored)).toBe(stored);
    expect(ifCalled("unreadable-abcdefgh", stored)).toBeUndefined();
  });
});
