import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { top } from "../json/tape.ts";
import { finish, tapeOf } from "../json/tape-for-tests.ts";
import { findText } from "./find-text.ts";
import { hexRows } from "./hex.ts";
import { linesOf } from "./lines.ts";
import { prettyJson } from "./pretty-json.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("lines of text", () => {
  it("are numbered, and long ones cut into pieces between characters, with nothing lost", () => {
    const lines = finish(linesOf(bytes(`a\r\n${"é".repeat(700)}\n\nend`)));
    expect(lines.view(0, 9).map(({ number, continues, text }) => [number, continues, text.length])).toEqual([
      [1, false, 1],
      [2, false, 500],
      [2, true, 200],
      [3, false, 0],
      [4, false, 3],
    ]);
    expect(lines.at(1_200)).toBe(2);
  });

  it("are all of any text", () => {
    const piece = fc.constantFrom("a", "é", "😀", "\n", "x".repeat(999), "語".repeat(400));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const view = finish(linesOf(bytes(text))).view(0, 10_000);
        const joined = view
          .map((line, nth) => (nth === 0 || line.continues ? "" : "\n") + line.text)
          .join("");
        expect(joined).toBe(text);
      }),
    );
  });
});

describe("JSON with a line for each value", () => {
  it("is what JSON.stringify writes, where that loses nothing", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { tape } = tapeOf(text);
        const value: unknown = JSON.parse(text);
        expect(new TextDecoder().decode(finish(prettyJson(tape, 1)))).toBe(
          JSON.stringify(value, undefined, 2),
        );
      }),
    );
  });

  it("keeps every value as it was written, and is no wider for 10,000 levels", () => {
    const write = (text: string) => new TextDecoder().decode(finish(prettyJson(tapeOf(text).tape, 1)));
    expect(write('{"a":1.0,"a":9007199254740993,"\\u0061":"\\u0041"}')).toBe(
      '{\n  "a": 1.0,\n  "a": 9007199254740993,\n  "\\u0061": "\\u0041"\n}',
    );
    expect(write("[".repeat(10_000) + "]".repeat(10_000)).length).toBeLessThan(1_500_000);
    expect(new TextDecoder().decode(finish(prettyJson(tapeOf("1", "[2]").tape, top)))).toBe(
      "[\n  1,\n  [\n    2\n  ]\n]",
    );
  });
});

describe("finding words in text", () => {
  it("finds them whatever their case, at the byte they begin at, also across the border of two pieces", () => {
    const text = `é Word ${"x".repeat((1 << 20) - 12)}WORD word`;
    const { offsets, more } = finish(findText(bytes(text), "word", 9));
    expect(offsets).toEqual([3, (1 << 20) - 4, (1 << 20) + 1]);
    expect(more).toBe(false);
    expect(finish(findText(bytes(text), "word", 2))).toMatchObject({ more: true });
  });
});

describe("bytes", () => {
  it("stand sixteen in a row, as numbers and as letters", () => {
    expect(hexRows(bytes("0123456789abcdef\0é"), 1, 9)).toEqual([
      { offset: 16, bytes: "00 c3 a9", letters: "···" },
    ]);
    expect(hexRows(new Uint8Array(0), 0, 9)).toEqual([]);
  });
});
