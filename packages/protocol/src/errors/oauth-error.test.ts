import { describe, expect, it } from "vitest";
import { invalidClient, invalidGrant, invalidObject, invalidRequestUri } from "./oauth-error.ts";

describe("OAuth errors", () => {
  it("say the same of every failed grant and keep the cause private", () => {
    const [a, b] = [invalidGrant("code expired"), invalidGrant("code belongs to another client")];
    expect(a.description).toBe(b.description);
    expect(a.reason).toBe("code expired");
  });

  it("keep to themselves why something was not read or verified, RFC 9101 §7", () => {
    for (const refused of [invalidObject("No.", "no such key"), invalidRequestUri("No.", "no such key")])
      expect(refused).toMatchObject({ description: "No.", reason: "no such key" });
    expect(invalidObject("No.").reason).toBe("No.");
  });

  it("challenge a client that used a header, RFC 6749 §5.2", () => {
    expect(invalidClient("x", true).challenge).toBe("Basic");
    expect(invalidClient("x", false).challenge).toBeUndefined();
  });
});
