import { describe, expect, it, vi } from "vitest";
import { remember } from "./remember.ts";

const limits = { texts: 2, longest: 8 };

describe("what is remembered", () => {
  it("is computed once, and is the same thing each time", () => {
    const compute = vi.fn((text: string) => ({ text }));
    const find = remember(compute, limits);
    expect(find("a")).toBe(find("a"));
    expect(find("b")).toEqual({ text: "b" });
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it("is neither a failure nor nothing nor a text that is too long", () => {
    const compute = vi.fn((text: string) => {
      if (text === "bad") throw new Error("bad");
      return text === "none" ? undefined : { text };
    });
    const find = remember(compute, limits);
    for (const text of ["none", "nine long", "none", "nine long"]) find(text);
    expect(() => find("bad")).toThrow("bad");
    expect(() => find("bad")).toThrow("bad");
    expect(compute).toHaveBeenCalledTimes(6);
  });

  it("is a text of the greatest length there may be", () => {
    const compute = vi.fn((text: string) => ({ text }));
    const find = remember(compute, limits);
    for (const text of ["as eight", "as eight"]) find(text);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("is never more than it may be: what was asked about the longest ago makes room, and nothing else", () => {
    const compute = vi.fn((text: string) => ({ text }));
    const find = remember(compute, limits);
    for (const text of ["a", "b", "a", "c", "a", "b"]) find(text);
    expect(compute.mock.calls.flat()).toEqual(["a", "b", "c", "b"]);
  });
});
