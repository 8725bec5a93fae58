import { expect, it } from "vitest";
import { cipher } from "../testing/world.ts";
import { openClientSecret, sealClientSecret } from "./client-secret-seal.ts";

const sealed = sealClientSecret("acme", { id: "s1", plaintext: "the secret" }, cipher);

it("a sealed secret opens for its client and under its id alone", () => {
  expect(sealed).not.toContain("secret");
  expect(openClientSecret("acme", { id: "s1", sealed }, cipher)).toBe("the secret");
  expect(openClientSecret("other", { id: "s1", sealed }, cipher)).toBeUndefined();
  expect(openClientSecret("acme", { id: "s2", sealed }, cipher)).toBeUndefined();
});

it("one that is not kept so, or of a key that is missing, does not open", () => {
  expect(openClientSecret("acme", { id: "s1" }, cipher)).toBeUndefined();
  expect(openClientSecret("acme", { id: "s1", sealed: `k999${sealed.slice(4)}` }, cipher)).toBeUndefined();
});
