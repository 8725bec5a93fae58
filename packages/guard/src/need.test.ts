import { expect, it } from "vitest";
import { readNeeds } from "./need.ts";

it("tells scopes from the sign-in that a route needs", () => {
  expect(readNeeds(["read", { maxAge: 60 }, "write"])).toEqual({
    scopes: ["read", "write"],
    stepUp: { maxAge: 60 },
  });
  expect(readNeeds([])).toEqual({ scopes: [], stepUp: undefined });
});
