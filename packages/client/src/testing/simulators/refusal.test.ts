import { describe, expect, it } from "vitest";
import { checkAbsent, checkNeeds } from "./refusal.ts";

const given = new URLSearchParams("a=1&b=");

describe("what a simulator does not take", () => {
  it("wants a text as it is, or any text that is not empty", () => {
    expect(() => checkNeeds({ a: "1" }, given, "the")).not.toThrow();
    expect(() => checkNeeds({ a: "*" }, given, "the")).not.toThrow();
    expect(() => checkNeeds({ a: "2" }, given, "the")).toThrow('the a must be 2, and is "1"');
    expect(() => checkNeeds({ b: "*" }, given, "the")).toThrow("the b must be *");
    expect(() => checkNeeds({ c: "*" }, given, "the")).toThrow("the c must be *");
  });

  it("trips over what it does not know", () => {
    expect(() => checkAbsent(["c"], given, "the")).not.toThrow();
    expect(() => checkAbsent(["b"], given, "the")).toThrow("the b is not known here");
  });
});
