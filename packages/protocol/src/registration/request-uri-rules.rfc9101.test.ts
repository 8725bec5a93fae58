import { describe, expect, it } from "vitest";
import { requestUriProblems } from "./request-uri-rules.rfc9101.ts";

describe("an address of request objects, RFC 9101 §5.2", () => {
  it.each([
    "https://a.example/r",
    "https://a.example:8443/r?x=1",
    "https://a.example/r#state",
    `https://a.example/${"r".repeat(494)}`,
  ])("may be %s", (uri) => {
    expect(requestUriProblems(uri)).toEqual([]);
  });

  it.each([
    ["plain http", "http://a.example/r"],
    ["this machine, plain", "http://127.0.0.1/r"],
    ["no address", "urn:a"],
    ["an address with a password", "https://a:b@a.example/r"],
    ["one with a fragment that is none", "https://a.example/r#\u2028"],
    ["longer than a request may name, OpenID Connect Core §6.2", `https://a.example/${"r".repeat(495)}`],
  ])("may not be %s", (_, uri) => {
    expect(requestUriProblems(uri)).toMatchObject([{ path: [], rule: "request-uri", values: { most: 512 } }]);
  });
});
