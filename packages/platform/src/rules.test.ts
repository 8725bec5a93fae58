import { expect, it } from "vitest";
import * as rules from "./rules.ts";

it("are functions and lists, with nothing to put together first", () => {
  for (const rule of Object.values(rules))
    expect(typeof rule === "function" || Array.isArray(rule)).toBe(true);
});
