import { expect, it } from "vitest";
import * as rules from "./rules.ts";

it("are functions, lists and numbers, with nothing to put together first", () => {
  for (const rule of Object.values<unknown>(rules)) {
    const isList = Array.isArray(rule) || rule instanceof Set;
    expect(isList || typeof rule === "function" || typeof rule === "number").toBe(true);
  }
});
