import { expect, it } from "vitest";
import { reasonProblems } from "./reason.ts";

it.each([
  ["", true, "missing"],
  [" \n ", true, "missing"],
  ["x".repeat(2001), false, "too-long"],
  ["a\0b", false, "plain-text"],
  ["\u202Eabc", false, "plain-text"],
  ["\uD800", false, "plain-text"],
])("the reason %j (needed: %s) breaks %s", (reason, needed, rule) => {
  expect(reasonProblems(reason, { needed })).toMatchObject([{ path: ["reason"], rule }]);
});

it.each([
  ["", false],
  ["It asks for more than it needs.\n\nAsk again with less.", true],
  ["<b>markup</b> is text like any other", true],
  ["𝒜".repeat(2000), true],
])("the reason %j (needed: %s) is one", (reason, needed) => {
  expect(reasonProblems(reason, { needed })).toEqual([]);
});
