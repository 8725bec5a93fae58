import { describe, expect, it } from "vitest";
import { invalidClient, invalidGrant } from "./oauth-error.ts";

describe("OAuth errors", () => {
  it("say the same of every failed grant and keep the cause private", () => {
    const [a, b] = [invalidGrant("code expired"), invalidGrant("code belongs to another client")];
    expect(a.description).toBe(b.description);
    expect(a.reason).toBe("code expired");
  });

  it("challenge a client that used a header, RFC 6749 §5.2", () => {
    expect(invalidClient("x", true).challenge).toBe("Basic");
    expect(invalidClient("x", false).challenge).toBeUndefined();
  });
});
