import { describe, expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { readBearerToken } from "./bearer-token.rfc6750.ts";

const none = parameters({});

describe("bearer tokens, RFC 6750 §2", () => {
  it.each(["Bearer abc.def", "bearer   abc.def", "BEARER abc.def "])(
    "are read from the header: %s",
    (authorization) => {
      expect(readBearerToken({ parameters: none, authorization })).toBe("abc.def");
    },
  );

  it("are read from the form body (§2.2)", () => {
    expect(
      readBearerToken({ parameters: parameters({ access_token: "abc" }), authorization: undefined }),
    ).toBe("abc");
  });

  it("get a bare challenge when there is none (§3.1)", () => {
    expect(() => readBearerToken({ parameters: none, authorization: undefined })).toThrow(
      expect.objectContaining({ challenge: "Bearer", bare: true }),
    );
  });

  it.each([
    [
      "sent in two ways at once",
      { parameters: parameters({ access_token: "a" }), authorization: "Bearer a" },
    ],
    ["sent twice in the body", { parameters: parameters({}, "access_token"), authorization: undefined }],
    ["of another scheme", { parameters: none, authorization: "Basic YTpi" }],
    ["empty", { parameters: none, authorization: "Bearer " }],
    ["with a space", { parameters: none, authorization: "Bearer a b" }],
    [
      "in the query (§2.3)",
      { parameters: none, authorization: undefined, query: parameters({ access_token: "a" }) },
    ],
  ])("are refused when %s", (_, request) => {
    expect(() => readBearerToken(request)).toThrow(
      expect.objectContaining({ code: "invalid_request", challenge: "Bearer", bare: false }),
    );
  });
});
