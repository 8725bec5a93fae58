import { expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { readAccessToken } from "./access-token.rfc9449.ts";

const possession = { proof: "p", method: "GET", path: "/" };
const none = parameters({});

it.each([
  ["DPoP abc.def", "DPoP"],
  ["dpop  abc.def ", "DPoP"],
  ["Bearer abc.def", "Bearer"],
] as const)("an access token is read of %j, RFC 9449 §7.1", (authorization, scheme) => {
  expect(readAccessToken({ parameters: none, authorization, possession })).toEqual({
    token: "abc.def",
    scheme,
    possession,
  });
});

it("an access token that comes in two ways at once is refused", () => {
  const twice = { parameters: parameters({ access_token: "b" }), authorization: "DPoP a" };
  expect(() => readAccessToken(twice)).toThrow(expect.objectContaining({ challenge: "DPoP" }));
  const query = { parameters: none, query: parameters({ access_token: "b" }), authorization: "DPoP a" };
  expect(() => readAccessToken(query)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});
