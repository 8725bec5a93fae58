import { expect, it } from "vitest";
import { changesOf } from "./changes.ts";

it("what was changed is the members that differ, lists by what is in them", () => {
  const before = { name: "Harbor", uris: ["a"], firstParty: false };
  expect(changesOf(before, { ...before, uris: ["a"] })).toEqual({});
  expect(changesOf(before, { ...before, name: "Haven", uris: [] })).toEqual({ name: "Haven", uris: [] });
});
