import { expect, it } from "vitest";
import { platformOperations } from "./all.ts";

it("no two operations have one name", () => {
  const names = platformOperations.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
