import { describe, expect, it } from "vitest";
import { namedByConnection } from "./connection.rfc9110.ts";

describe("what Connection names, RFC 9110 §7.6.1", () => {
  it.each([
    ["", []],
    ["keep-alive", []],
    ["close", []],
    ["close, X-One,x-two ", ["close", "x-one", "x-two"]],
  ])("%j is %j", (value, names) => {
    expect([...namedByConnection(value)]).toEqual(names);
  });
});
