import { describe, expect, it } from "vitest";
import { isSamePerson } from "./same-person.ts";

describe("who signs in again", () => {
  it.each([
    [
      { sub: "1", name: "Ada" },
      { sub: "1", name: "Ada King" },
    ],
    [{ name: "ada" }, { name: "ada" }],
    [{ email: "ada@example.com" }, { email: "ada@example.com" }],
  ])("is the same person where the provider says so: %o and %o", (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  it.each([
    [
      { sub: "1", name: "Ada" },
      { sub: "2", name: "Ada" },
    ],
    [{ sub: "1", name: "Ada" }, { name: "Ada" }],
    [{ name: "Ada" }, { name: "Grace" }],
    [{ name: "Ada", email: "ada@example.com" }, { name: "Ada" }],
    [undefined, { name: "Ada" }],
    [{ sub: "1" }, undefined],
    [undefined, undefined],
  ])("is not taken for the same person otherwise: %o and %o", (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });
});
