import { describe, expect, it } from "vitest";
import { createOpenCalls } from "./open-calls.ts";

describe("what is open for a session", () => {
  it("ends with it, once, and what belongs to another session does not", () => {
    const calls = createOpenCalls();
    const ended: string[] = [];
    calls.add("ada", () => ended.push("one"));
    calls.add("ada", () => ended.push("two"));
    calls.add("grace", () => ended.push("hers"));
    calls.endAll("ada");
    calls.endAll("ada");
    expect(ended).toEqual(["one", "two"]);
    expect(calls.count()).toBe(1);
  });

  it("is forgotten when it is over, so that nothing grows", () => {
    const calls = createOpenCalls();
    const same = () => expect.fail("was over");
    const over = [calls.add("ada", same), calls.add("ada", same)];
    expect(calls.count()).toBe(2);
    for (const release of over) release();
    expect(calls.count()).toBe(0);
    calls.endAll("ada");
  });

  it("may end or begin another while it is ended", () => {
    const calls = createOpenCalls();
    const releaseOther = calls.add("ada", () => undefined);
    calls.add("ada", () => {
      releaseOther();
      calls.add("ada", () => undefined);
    });
    calls.endAll("ada");
    expect(calls.count()).toBe(1);
  });
});
