import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatScope, intersect, parseScope } from "./scope.ts";

const token = fc.stringMatching(/^[a-z:._-]{1,8}$/);

describe("scope, RFC 6749 §3.3", () => {
  it("is a list in order, each token once", () => {
    expect(parseScope("read write  read")).toEqual(["read", "write"]);
  });

  it("survives the wire", () => {
    fc.assert(
      fc.property(fc.uniqueArray(token), (scopes) => {
        expect(parseScope(formatScope(scopes))).toEqual(scopes);
      }),
    );
  });

  it("only ever narrows when intersected (principle P6)", () => {
    fc.assert(
      fc.property(fc.array(token), fc.array(fc.array(token)), (scopes, limits) => {
        const rest = intersect(scopes, ...limits);
        expect(
          rest.every((scope) => scopes.includes(scope) && limits.every((limit) => limit.includes(scope))),
        ).toBe(true);
      }),
    );
  });
});
