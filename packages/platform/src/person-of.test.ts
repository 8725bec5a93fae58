import type { Acting } from "@grantway/protocol";
import { expect, it } from "vitest";
import { personOf } from "./person-of.ts";

const ada = { person: "ada", needs: "installations:write" } as const;

it.each<[string, Omit<Acting, "at">, string | undefined]>([
  ["a member", { actor: "user:ada", within: ada }, "ada"],
  ["a program for a member", { actor: "client:c", onBehalfOf: "user:ada", within: ada }, "ada"],
  ["an administrator", { actor: "user:ada", within: "everywhere" }, "ada"],
  [
    "a program for an administrator",
    { actor: "client:c", onBehalfOf: "user:ada", within: "everywhere" },
    "ada",
  ],
  ["a machine", { actor: "client:c", within: "everywhere" }, undefined],
  ["the operator", { actor: "operator", within: "everywhere" }, undefined],
])("who acts is found out of %s", (_, by, person) => {
  expect(personOf({ ...by, at: 0 })).toBe(person);
});
