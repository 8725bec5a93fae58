import { describe, expect, it } from "vitest";
import { isFromKeyboard } from "./from-keyboard.ts";

const seen = (group: number, terminal: number, front: number) => () =>
  `42 (a (program) S) S 1 ${group} 40 ${terminal} ${front} 4194304 0`;
const at = (isTTY: boolean) => ({ stdin: { isTTY } }) as unknown as Pick<NodeJS.Process, "stdin">;

describe("a signal of Ctrl-C", () => {
  it("is the keyboard's where we are in front of a terminal", () => {
    expect(isFromKeyboard(seen(42, 34_816, 42))).toBe(true);
  });

  it("is a program's in the background, and where there is no terminal", () => {
    expect(isFromKeyboard(seen(42, 34_816, 7))).toBe(false);
    expect(isFromKeyboard(seen(42, 0, -1))).toBe(false);
  });

  it("is guessed from standard input elsewhere", () => {
    expect(isFromKeyboard(() => undefined, at(true))).toBe(true);
    expect(isFromKeyboard(() => undefined, at(false))).toBe(false);
  });
});
