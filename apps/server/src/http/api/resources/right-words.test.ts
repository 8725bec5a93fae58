import type { Scope } from "@grantway/protocol";
import { expect, it } from "vitest";
import { rightWords } from "./right-words.ts";

const read = { key: "read", title: "Read your notes", risk: "low", access: "see" } as const;
const scopes = new Map<string, Scope>([
  ["read", read],
  ["write", { ...read, key: "write", detail: "All of them.", access: "change" }],
]);

it("a right is told in the words of the catalogue, and one that it does not know by its name alone", () => {
  expect(rightWords({ scopes }, "read")).toEqual({
    scope: "read",
    title: "Read your notes",
    risk: "low",
    access: "see",
  });
  expect(rightWords({ scopes }, "write")).toMatchObject({ detail: "All of them.", access: "change" });
  expect(rightWords({ scopes }, "__proto__")).toEqual({ scope: "__proto__" });
});
