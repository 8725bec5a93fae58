import { describe, expect, it } from "vitest";
import { parametersOf } from "./request-parameters.ts";

const form = { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" };
const json = { "content-type": "application/json" };
const request = { method: "POST", query: new URLSearchParams(), headers: form, body: "a=1" };

describe("the one format a provider reads", () => {
  it("is a form, JSON or the query", () => {
    expect(parametersOf(request).get("a")).toBe("1");
    expect(parametersOf({ ...request, headers: json, body: '{"a":"1"}' }, "json").get("a")).toBe("1");
    expect(parametersOf({ ...request, query: new URLSearchParams("a=2") }, "query").get("a")).toBe("2");
  });

  it.each([
    ["JSON where a form should be", { headers: json }, undefined],
    ["a form where JSON should be", {}, "json"],
    ["parameters in the query beside the body", { query: new URLSearchParams("a=1") }, undefined],
    ["another method", { method: "GET" }, undefined],
  ] as const)("refuses %s", (_, change, format) => {
    expect(() => parametersOf({ ...request, ...change }, format)).toThrow();
  });
});
