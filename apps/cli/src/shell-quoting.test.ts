import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignments } from "./shell-quoting.ts";

describe("a token as a variable of a shell", () => {
  it("is itself again, whatever is in it, and runs nothing", () => {
    const text = fc
      .string({ unit: "binary-ascii", maxLength: 40 })
      .map((value) => value.replaceAll("\0", ""));
    const nasty = fc.constantFrom("$(touch x)", "`id`", "'; id; '", String.raw`\'`, "!!", '"$HOME"', "a\nb");
    fc.assert(
      fc.property(fc.oneof(text, nasty), (value) => {
        const script = `${assignments.sh("T", value)}\nprintf %s "$T"`;
        expect(spawnSync("sh", ["-c", script], { encoding: "latin1" }).stdout).toBe(value);
      }),
      { numRuns: 40 },
    );
  });

  it("is quoted by the rules of each shell", () => {
    const value = String.raw`a'b\c"d`;
    expect(assignments.fish("T", value)).toBe(String.raw`set -gx T 'a\'b\\c"d'`);
    expect(assignments.powershell("T", value)).toBe(String.raw`$env:T = 'a''b\c"d'`);
    expect(assignments.dotenv("T", value)).toBe(String.raw`T="a'b\\c\"d"`);
  });
});
