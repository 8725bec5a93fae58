import { describe, expect, it } from "vitest";
import { repeatedMember } from "./repeated-member.ts";

describe("a name that stands twice in an object, RFC 8259 §4", () => {
  it.each([
    ['{"a":1,"a":2}', "a"],
    ['{"a":1,"b":{"c":[],"c":""}}', "c"],
    ['[{"a":1},{"b":{"x":1},"b":1}]', "b"],
    ['{"scope":"x","sc\\u006fpe":"y"}', "scope"],
    ['{"a":{"b":1},"c":["a","a",{"d":1}],"a":1}', "a"],
    ['{"":1,"":2}', ""],
    ['{"__proto__":1,"__proto__":2}', "__proto__"],
  ])("is found in %s", (text, name) => {
    expect(repeatedMember(text)).toBe(name);
  });

  it.each([
    '{"a":"a","b":["a","a"],"c":{"a":1}}',
    '[{"a":1},{"a":2}]',
    '{"a":"{\\"a\\":1","b":","}',
    "[[],[],{}]",
    '"a"',
    "1",
  ])("is none in %s", (text) => {
    expect(repeatedMember(text)).toBeUndefined();
  });
});
