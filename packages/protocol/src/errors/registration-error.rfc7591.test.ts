import { describe, expect, it } from "vitest";
import { metadataError, registeredTooOften, registrationError } from "./registration-error.rfc7591.ts";

describe("a refused registration, RFC 7591 §3.2.2", () => {
  it("is described in ASCII without quotes, and not endlessly", () => {
    const { code, description } = registrationError("invalid_client_metadata", `"é\\" ${"x".repeat(1000)}`);
    expect(code).toBe("invalid_client_metadata");
    expect(description).toMatch(/^'\?'' x+\.\.\.$/);
    expect(description.length).toBeLessThan(450);
  });

  it("is about redirect URIs where one of them is wrong, and says all that is", () => {
    const name = { path: ["client_name"], problem: "It is long.", rule: "line" } as const;
    const uri = {
      path: ["redirect_uris", 1],
      problem: "It has a fragment.",
      rule: "redirect-uri-fragment",
    } as const;
    expect(metadataError([name])).toMatchObject({
      code: "invalid_client_metadata",
      description: "client_name: It is long.",
    });
    expect(metadataError([name, uri])).toMatchObject({
      code: "invalid_redirect_uri",
      description: "client_name: It is long. redirect_uris.1: It has a fragment.",
    });
  });

  it("says how long to wait, in whole seconds", () => {
    expect(registeredTooOften(1, "flood").retryAfter).toBe(1);
    expect(registeredTooOften(1500, "flood").retryAfter).toBe(2);
  });
});
