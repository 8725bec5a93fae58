import { expect, it } from "vitest";
import { createPairwise } from "./pairwise.ts";

const id = "0198f000-0000-7000-8000-00000000ada0";

it("people have one name in one sector, another in each other one, and another under another key, OpenID Connect Core §8.1", () => {
  const pairwise = createPairwise("ab".repeat(32));
  const name = pairwise.nameOf(id, "a.example");
  expect(pairwise.nameOf(id, "a.example")).toBe(name);
  expect(name).toMatch(/^[\w-]{1,255}$/);
  expect(pairwise.nameOf(id, "b.example")).not.toBe(name);
  expect(createPairwise("cd".repeat(32)).nameOf(id, "a.example")).not.toBe(name);
  expect(pairwise.idOf(name, "a.example")).toBe(id);
  for (const other of [
    pairwise.idOf(name, "b.example"),
    pairwise.idOf(id, "a.example"),
    pairwise.idOf("", "a.example"),
  ])
    expect(other).toBeUndefined();
});
