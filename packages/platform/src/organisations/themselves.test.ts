import { expect, it } from "vitest";
import { asThemselves } from "./themselves.ts";

const at = 0;
const there = { person: "ada", needs: "installations:write", only: "northwind" } as const;

it("asks as the person they are for what is their own, also for who may do it everywhere", () => {
  const own = { person: "ada", needs: "installations:read" };
  expect(asThemselves({ actor: "user:ada", at, within: "everywhere" })).toEqual(own);
  expect(asThemselves({ actor: "client:cli", onBehalfOf: "user:ada", at, within: "everywhere" })).toEqual(
    own,
  );
});

it.each([
  ["a member, no further than their token", "user:ada", there],
  ["whoever reaches nothing, nothing", "user:ada", "nowhere"],
  ["the operator, who is nobody, everything", "operator", "everywhere"],
] as const)("leaves as it is how far %s reaches", (_, actor, within) => {
  expect(asThemselves({ actor, at, within })).toEqual(within);
});
