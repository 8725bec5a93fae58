import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBearerToken } from "./bearer-token.rfc6750.ts";

const b64token = fc.stringMatching(/^[A-Za-z0-9._~+/-]{1,80}={0,3}$/);

describe("the one token of a request, RFC 6750 §2", () => {
  it("reads any b64token behind Bearer, whatever the case and the spaces, §2.1", () => {
    const scheme = fc.constantFrom("Bearer", "bearer", "BEARER", "bEaReR");
    fc.assert(
      fc.property(scheme, fc.integer({ min: 1, max: 5 }), b64token, (name, spaces, token) => {
        const authorization = `${name}${" ".repeat(spaces)}${token}`;
        expect(readBearerToken({ authorization })).toEqual({ found: "token", token });
      }),
    );
  });

  it("never throws, and never finds a token that is no b64token, in arbitrary text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string().map((rest) => `Bearer ${rest}`),
    );
    fc.assert(
      fc.property(text, (authorization) => {
        const found = readBearerToken({ authorization });
        if (found.found !== "token") return;
        expect(found.token).toMatch(/^[A-Za-z0-9._~+/-]+=*$/);
        expect(authorization.endsWith(found.token)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["Basic eDp5, Bearer a", "Bearer a, Bearer b", "Bearer a,bearer b"])(
    "refuses %j, which was two lines, RFC 9110 §5.3",
    (authorization) => {
      expect(readBearerToken({ authorization })).toMatchObject({
        found: "malformed",
        description: expect.stringContaining("more than once") as string,
      });
    },
  );

  it.each([
    "Bearer",
    "Bearer ",
    "bearer a b",
    "Bearer a,b",
    "Bearer a, Bearer b",
    "Bearer =",
    'Bearer "a"',
    "Bearer a\u0000",
  ])("calls %j malformed, §3.1", (authorization) => {
    expect(readBearerToken({ authorization }).found).toBe("malformed");
  });

  it.each([undefined, "", "Basic YTpi", "DPoP abc", "Bearerabc", "Bearer\tabc"])(
    "takes %j for a request without a bearer token: an unsupported method is none, §3.1",
    (authorization) => {
      expect(readBearerToken({ authorization })).toEqual({ found: "absent" });
    },
  );

  it("refuses the header sent twice, §3.1", () => {
    expect(readBearerToken({ authorization: ["Bearer a", "Bearer a"] }).found).toBe("malformed");
    expect(readBearerToken({ authorization: ["Bearer a"] })).toEqual({ found: "token", token: "a" });
    expect(readBearerToken({ authorization: [] })).toEqual({ found: "absent" });
  });

  it.each([
    ["the query", { query: { access_token: "a" } }],
    ["the query, empty", { query: new URLSearchParams("access_token=") }],
    ["a form", { form: { access_token: "a" } }],
  ])("refuses a token in %s, alone or beside the header, §2.2 and §2.3", (_, place) => {
    expect(readBearerToken({ authorization: undefined, ...place }).found).toBe("malformed");
    expect(readBearerToken({ authorization: "Bearer a", ...place }).found).toBe("malformed");
  });
});
