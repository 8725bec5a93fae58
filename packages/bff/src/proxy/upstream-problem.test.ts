import { describe, expect, it } from "vitest";
import { codeOf, isStaleConnection, upstreamProblem } from "./upstream-problem.ts";

const withCode = (code: string) => Object.assign(new Error("secret 10.0.0.7"), { code });

describe("what a page is told of an API that gave no answer", () => {
  it.each([
    ["ECONNREFUSED", "upstream-unreachable", 502],
    ["ENOTFOUND", "upstream-unreachable", 502],
    ["UND_ERR_CONNECT_TIMEOUT", "upstream-unreachable", 504],
    ["UND_ERR_HEADERS_TIMEOUT", "upstream-unreachable", 504],
    ["UND_ERR_SOCKET", "upstream-unreachable", 502],
    ["UND_ERR_INVALID_ARG", "bad-request", 400],
    ["constructor", "upstream-unreachable", 502],
  ])("%s is %s with %d, and nothing of the network behind", (code, type, status) => {
    const problem = upstreamProblem("orders", withCode(code));
    expect(problem).toMatchObject({ type, status, more: { api: "orders" } });
    expect(problem.message).not.toMatch(/secret|10\.0|_/);
  });

  it.each(["HTTPParserError", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "ERR_ASSERTION"])(
    "%s: that it answered, and not that it cannot be reached",
    (code) => {
      expect(upstreamProblem("orders", withCode(code)).message).toContain("answered with something");
    },
  );

  it("takes the code of the first of several addresses, and the name of what has no code", () => {
    expect(codeOf(new AggregateError([withCode("ECONNREFUSED")]))).toBe("ECONNREFUSED");
    expect([codeOf(new RangeError("x")), codeOf("x")]).toEqual(["RangeError", "unknown"]);
  });

  it("knows a connection that was closed while nobody used it", () => {
    expect(
      ["ECONNRESET", "UND_ERR_SOCKET", "ECONNREFUSED"].map((code) => isStaleConnection(withCode(code))),
    ).toEqual([true, true, false]);
  });
});
