import { describe, expect, it } from "vitest";
import { CommandError, describeCommandError, exitCodes, interruption } from "./failure.ts";

describe("a failed command", () => {
  it("is told by its kind, its exit code and one sentence", () => {
    const error = new CommandError("usage", "Two things are wrong:", ["One.", "Two."]);
    expect(describeCommandError(error)).toEqual({
      code: "usage",
      exit: 2,
      message: "Two things are wrong:",
      problems: ["One.", "Two."],
      more: {},
    });
  });

  it("brings along what a program reads of it", () => {
    const error = new CommandError("conflict", "It has changed.", [], { revision: 3 });
    expect(describeCommandError(error)).toMatchObject({ code: "conflict", exit: 10, more: { revision: 3 } });
  });

  it("by Ctrl-C ends as shells expect it", () => {
    expect(describeCommandError(interruption()).exit).toBe(130);
  });

  it("has an exit code of its own for each kind", () => {
    expect(new Set(Object.values(exitCodes)).size).toBe(Object.keys(exitCodes).length);
  });
});
