import { expect, it } from "vitest";
import * as rules from "./rules.ts";

it("rules for storage are functions over plain values", () => {
  expect(Object.values(rules).every((rule) => typeof rule === "function")).toBe(true);
});
