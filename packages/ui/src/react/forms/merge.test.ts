import { describe, expect, it } from "vitest";
import { merge } from "./merge.ts";

const base = { name: "Harbor", firstParty: false, redirectUris: ["a", "b"] };

describe("two who change one record", () => {
  it("keep what only one of them changed", () => {
    expect(merge(base, { ...base, name: "Mine" }, { ...base, firstParty: true })).toEqual({
      values: { name: "Mine", firstParty: true, redirectUris: ["a", "b"] },
      contested: [],
      theirs: ["firstParty"],
    });
  });

  it("choose where both changed one member to something else, and not where they agree", () => {
    const mine = { ...base, name: "Mine", firstParty: true };
    const { contested, values, theirs } = merge(base, mine, { ...base, name: "Theirs", firstParty: true });
    expect({ contested, theirs, name: values.name }).toEqual({
      contested: ["name"],
      theirs: ["name", "firstParty"],
      name: "Mine",
    });
  });

  it("both have their way with lists: what either added is there, what either took away is gone", () => {
    const mine = { ...base, redirectUris: ["a", "mine"] };
    const { contested, values } = merge(base, mine, { ...base, redirectUris: ["a", "b", "theirs", "mine"] });
    expect({ contested, uris: values.redirectUris }).toEqual({
      contested: [],
      uris: ["a", "theirs", "mine"],
    });
  });

  it("may have added members and taken some away, and choose where lists hold objects", () => {
    const before: Record<string, unknown> = { a: 1, rows: [{ id: 1 }], gone: true };
    const mine = { a: 1, rows: [{ id: 2 }], new: 5 };
    const { values, contested } = merge(before, mine, { ...before, rows: [{ id: 3 }], also: 6 });
    expect([values, contested]).toEqual([{ a: 1, rows: [{ id: 2 }], also: 6, new: 5 }, ["rows"]]);
  });
});
