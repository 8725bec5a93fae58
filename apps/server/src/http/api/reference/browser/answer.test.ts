import { describe, expect, it } from "vitest";
import { problemOf, readable } from "./answer.ts";

describe("what came back", () => {
  it("is a problem with its places where it says so, RFC 9457", () => {
    const errors = [{ in: "body", pointer: "/name", detail: "It must be text." }];
    const problem = {
      type: "https://id.example/api/v1/docs#invalid",
      title: "Invalid",
      detail: "Look.",
      errors,
    };
    const headers = [["content-type", "application/problem+json; charset=utf-8"]] as const;
    expect(problemOf({ headers, text: JSON.stringify(problem) })).toEqual({
      name: "invalid",
      detail: "Look.",
      errors,
    });
    expect(problemOf({ headers: [["content-type", "application/json"]], text: "{}" })).toBeUndefined();
  });

  it("is read with a line for each member, unless it is no JSON or not all of it", () => {
    expect(readable({ text: '{"a":1}', cut: false })).toBe('{\n  "a": 1\n}');
    expect(readable({ text: "a,b\n1,2", cut: false })).toBe("a,b\n1,2");
    expect(readable({ text: '{"a":1}', cut: true })).toBe('{"a":1}');
  });
});
