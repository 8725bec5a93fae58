import { describe, expect, it } from "vitest";
import { wellTyped } from "./well-typed.ts";

describe("members of metadata, RFC 8414 §2", () => {
  it.each<readonly [string, object, object]>([
    ["an address that is null", { userinfo_endpoint: null }, {}],
    ["an address that is empty", { device_authorization_endpoint: "" }, {}],
    ["an issuer that is a number", { issuer: 1 }, {}],
    ["a list that is a text", { grant_types_supported: "code" }, {}],
    ["a list without elements", { grant_types_supported: [], scopes_supported: [] }, {}],
    ["a list of nothing but other things", { grant_types_supported: [null, {}] }, {}],
    ["a list with other things in it", { scopes_supported: ["a", 1, null] }, { scopes_supported: ["a"] }],
    [
      "a demand as text",
      { require_pushed_authorization_requests: "true" },
      { require_pushed_authorization_requests: true },
    ],
    [
      "a demand that is null",
      { require_pushed_authorization_requests: null },
      { require_pushed_authorization_requests: false },
    ],
    ["what is nobody's business here", { x: { y: 1 } }, { x: { y: 1 } }],
  ])("are absent where they are something else: %s", (_, document, expected) => {
    expect(wellTyped({ ...document })).toEqual(expected);
  });
});
