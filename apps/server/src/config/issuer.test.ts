import { describe, expect, it } from "vitest";
import { issuerProblem } from "./issuer.ts";

describe("the issuer, RFC 8414 §2", () => {
  it.each([
    "https://id.example.com",
    "https://example.com/auth",
    "https://example.com/auth/realms/one.two~three@four",
    "https://example.com:8443",
    "https://example.com/healthz/a",
    "http://localhost:4400",
    "http://127.0.0.1:4400",
    "http://[::1]:4400",
  ])("accepts %s", (issuer) => {
    expect(issuerProblem(issuer)).toBeUndefined();
  });

  it.each([
    ["localhost:4400", "https"],
    ["id.example.com", "absolute URL"],
    ["http://id.example.com", "https"],
    ["http://127.0.0.1.evil.example", "https"],
    ["ftp://id.example.com", "https"],
    ["https://a:b@id.example.com", "username"],
    ["https://id.example.com?", "query"],
    ["https://id.example.com#x", "query or fragment"],
    ["https://id.example.com/", "must be written https://id.example.com"],
    ["https://ID.example.com", "must be written https://id.example.com"],
    ["https://id.example.com:443", "must be written https://id.example.com"],
    ["https://id.example.com/a/../b", "must be written https://id.example.com/b"],
    ["https://id.example.com/a/", "must be written https://id.example.com/a"],
    ["https://id.example.com//evil.example", "single slashes"],
    ["https://id.example.com/a//b", "single slashes"],
    ["https://id.example.com/r%C3%A9alme", "percent-encodings"],
    ["https://id.example.com/réalme", "percent-encodings"],
    ["https://id.example.com/tenant:one", "colons"],
    ["https://id.example.com/a*", "asterisks"],
    ["https://id.example.com/healthz", "must not have the path /healthz"],
    ["https://id.example.com/metrics", "must not have the path /metrics"],
  ])("refuses %s", (issuer, words) => {
    expect(issuerProblem(issuer)).toContain(words);
  });
});
