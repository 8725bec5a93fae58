import { describe, expect, it } from "vitest";
import { audience, choices, someRecords } from "../testing/declared.ts";
import { readDeclaration } from "./read-declaration.ts";
import { surplusOf } from "./surplus.ts";

function surplus(document: object, records = someRecords) {
  const { declaration } = readDeclaration([{ grantway: 1, ...document }], choices);
  const { apis, scopes, clients } = surplusOf(declaration, records);
  return [apis.map((one) => one.audience), scopes.map((one) => one.key), clients.map((one) => one.id)];
}

describe("what no document names", () => {
  it("is nothing of a kind that no document speaks of", () => {
    expect(surplus({})).toEqual([[], [], []]);
    expect(surplus({ clients: [] })).toEqual([[], [], ["acme"]]);
    expect(surplus({ apis: [{ audience, name: "Notes" }] })).toEqual([[], [], []]);
  });

  it("is no client that a person owns", () => {
    const clients = someRecords.clients.map((client) => ({ ...client, owner: "ada" }));
    expect(surplus({ clients: [] }, { ...someRecords, clients })).toEqual([[], [], []]);
  });

  it.each(["registration", "metadata_document"] as const)(
    "is no client of the origin %s, which made itself",
    (origin) => {
      const clients = someRecords.clients.map((client) => ({ ...client, origin }));
      expect(surplus({ clients: [] }, { ...someRecords, clients })).toEqual([[], [], []]);
    },
  );

  it("is the scopes of an API of which some are named", () => {
    const scopes = [{ scope: "read", title: "Read" }];
    expect(surplus({ apis: [{ audience, name: "Notes", scopes }] })).toEqual([[], ["write"], []]);
  });

  it("is an API with its scopes", () => {
    expect(surplus({ apis: [] })).toEqual([[audience], ["read", "write"], []]);
  });
});
