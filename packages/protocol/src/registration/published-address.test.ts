import { describe, expect, it } from "vitest";
import { isPublishedAddress } from "./published-address.ts";

describe("an address at which clients publish something", () => {
  it.each(["https://app.example/jwks", "https://app.example:8443/jwks?one"])("may be %s", (text) => {
    expect(isPublishedAddress(text, 100)).toBe(true);
  });

  it.each([
    "http://app.example/jwks",
    "HTTPS://app.example/jwks",
    " https://app.example/jwks",
    "https://app.example/#jwks",
    "https://me@app.example/jwks",
    "https://:8443/",
    "https:///app.example/jwks",
    "https://app.example/ü",
    `https://app.example/${"x".repeat(81)}`,
  ])("may not be %j", (text) => {
    expect(isPublishedAddress(text, 100)).toBe(false);
  });
});
