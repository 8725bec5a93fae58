import { expect, it } from "vitest";
import { readToken } from "./dpop-token.rfc9449.ts";

it.each([
  ["DPoP abc", "DPoP", { found: "token", token: "abc" }],
  ["dpop  abc", "DPoP", { found: "token", token: "abc" }],
  ["Bearer abc", "Bearer", { found: "token", token: "abc" }],
  ["DPoP a b", "DPoP", { found: "malformed" }],
  ["DPoPabc", "Bearer", { found: "absent" }],
  [["DPoP abc"], "DPoP", { found: "token", token: "abc" }],
  [["DPoP abc", "Bearer abc"], "Bearer", { found: "malformed" }],
  [undefined, "Bearer", { found: "absent" }],
] as const)("%j is read as the scheme says, RFC 9449 §7.1", (authorization, scheme, presented) => {
  expect(readToken({ authorization })).toMatchObject({ scheme, presented });
});

it("a bound token beside another in the query is malformed", () => {
  const sent = { authorization: "DPoP abc", query: { access_token: "abc" } };
  expect(readToken(sent).presented.found).toBe("malformed");
});
