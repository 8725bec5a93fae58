import { describe, expect, it } from "vitest";
import { challengesOf, demandOf } from "./challenges.rfc9110.ts";

function read(header: string) {
  return challengesOf(new Headers({ "www-authenticate": header })).map(({ scheme, parameters }) => [
    scheme,
    Object.fromEntries(parameters),
  ]);
}

describe("challenges, RFC 9110 §11.6.1", () => {
  it.each([
    ["one alone", "Bearer", [["bearer", {}]]],
    [
      "with quoted and bare values",
      'Bearer realm="a, b", error=invalid_token',
      [["bearer", { realm: "a, b", error: "invalid_token" }]],
    ],
    [
      "several in one header",
      'Basic realm="x", DPoP algs="ES256 PS256", error="use_dpop_nonce"',
      [
        ["basic", { realm: "x" }],
        ["dpop", { algs: "ES256 PS256", error: "use_dpop_nonce" }],
      ],
    ],
    ["with escapes", 'Bearer realm="say \\"a\\""', [["bearer", { realm: 'say "a"' }]]],
    ["with blanks around the sign", 'Bearer scope = "a b"', [["bearer", { scope: "a b" }]]],
    ["the first of two of a name", 'Bearer scope="a", scope="b"', [["bearer", { scope: "a" }]]],
    ["a name that every object has", 'Bearer constructor="a"', [["bearer", { constructor: "a" }]]],
    ["as far as it is one", 'Bearer scope="a", error="no end', [["bearer", { scope: "a", error: "" }]]],
    ["none", "", []],
  ])("are read: %s", (_, header, challenges) => {
    expect(read(header)).toEqual(challenges);
  });

  it("of a header without end are read in a moment", () => {
    const before = process.threadCpuUsage();
    challengesOf(new Headers({ "www-authenticate": `Bearer ${'a="\\\\'.repeat(20_000)}` }));
    challengesOf(new Headers({ "www-authenticate": `Bearer a${" ".repeat(60_000)}` }));
    // Of a processor: a machine that stands still meanwhile is no defect. They take milliseconds.
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(20_000);
  });
});

describe("what an API wants that a newer token does not help with", () => {
  const demand = (status: number, header: string) =>
    demandOf(new Response(null, { status, headers: { "www-authenticate": header } }));

  it("is a scope, RFC 6750 §3.1", () => {
    expect(demand(403, 'Bearer error="insufficient_scope", scope="read write"')).toEqual({
      error: "insufficient_scope",
      scopes: ["read", "write"],
    });
  });

  it("is another sign-in, RFC 9470 §3", () => {
    const header = 'DPoP error="insufficient_user_authentication", acr_values="a b", max_age="300"';
    expect(demand(401, header)).toEqual({
      error: "insufficient_user_authentication",
      acrValues: ["a", "b"],
      maxAge: 300,
    });
  });

  it("holds nothing that is no scope or number", () => {
    expect(demand(403, 'Bearer error="insufficient_scope", scope="a \\"$(rm)\\" b\u0009c"')).toMatchObject({
      scopes: ["a"],
    });
    expect(demand(401, 'Bearer error="insufficient_user_authentication", max_age="-1"')).toMatchObject({
      maxAge: undefined,
    });
  });

  it.each([
    [401, 'Bearer error="invalid_token"'],
    [403, "Bearer"],
    [200, 'Bearer error="insufficient_scope"'],
  ])("is nothing for %s with %s", (status, header) => {
    expect(demand(status, header)).toBeUndefined();
  });
});
