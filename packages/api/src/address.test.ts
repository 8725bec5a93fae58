import { expect, it } from "vitest";
import { addressOf } from "./address.ts";

it("an address has the names of its path, whatever they hold, and what is asked for", () => {
  expect(
    addressOf("/apis/{audience}/x/{id}", {
      params: { audience: "https://a.example/?x=1", id: "a b" },
      query: { limit: 5, search: "a&b", cursor: undefined, total: true },
    }),
  ).toBe("/apis/https%3A%2F%2Fa.example%2F%3Fx%3D1/x/a%20b?limit=5&search=a%26b&total=true");
});

it("an address without a question has no mark for one", () => {
  expect(addressOf("/session", { params: {}, query: {} })).toBe("/session");
});
