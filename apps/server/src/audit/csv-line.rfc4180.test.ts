import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv-line.rfc4180.ts";

describe("a line of a table, RFC 4180 §2", () => {
  it.each([
    ["plain cells", ["a", "b c", ""], "a,b c,\r\n"],
    ["a cell with a comma", ["a,b"], '"a,b"\r\n'],
    ["a cell with quotes", ['say "hi"'], '"say ""hi"""\r\n'],
    ["a cell of two lines", ["a\nb"], '"a\nb"\r\n'],
  ])("holds %s", (_, cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "makes text of %j, which a spreadsheet would run",
    (text) => {
      expect(csvLine([text]).replace(/^"/, "").startsWith(`'${text}`)).toBe(true);
    },
  );

  it("gives no cell that begins like a formula, and can be read back", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
        const back = readLine(csvLine(cells));
        expect(back.every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
        expect(back.map((cell, at) => (cell === cells[at] ? cell : cell.slice(1)))).toEqual(cells);
      }),
    );
  });
});

/** A line taken apart by the letter of the RFC. */
function readLine(line: string): readonly string[] {
  const cells = [...`${line.slice(0, -2)},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/gy)];
  return cells.map(([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare);
}
