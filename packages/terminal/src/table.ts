import { eastAsianWidth } from "get-east-asian-width";
import { stripVTControlCharacters, styleText } from "node:util";
import { printable } from "./printable.ts";

/** A cell: plain text, or text that a terminal shows in a colour which only repeats what the word says. */
export type Cell = string | { readonly text: string; readonly colour: "green" | "yellow" | "red" | "dim" };

/**
 * Lines of a table: columns aligned, two blanks between, the head in capitals. `empty` is shown when there are no rows.
 */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  empty: string,
): string {
  if (rows.length === 0) return empty;
  const lines = [head.map((word) => word.toUpperCase()), ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]))));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Lines of `name  value` pairs; pairs without value are left out. */
export function formatDetails(
  pairs: readonly (readonly [name: string, value: Cell | readonly string[] | undefined])[],
): string {
  const lines = pairs
    .map(([name, value]) => [name, isList(value) ? value.map(printable) : linesOf(value)] as const)
    .filter(([, values]) => values.length > 0);
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return lines
    .flatMap(([name, values]) =>
      values.map((value, index) => `${(index === 0 ? name : "").padEnd(width)}  ${value}`),
    )
    .join("\n");
}

/** A word in a colour, where the output is a terminal and `NO_COLOR` is not set, or `FORCE_COLOR` is. */
function shown(cell: Cell): string {
  if (typeof cell === "string") return printable(cell);
  return styleText(cell.colour, printable(cell.text), { stream: process.stdout });
}

function linesOf(value: Cell | undefined): readonly string[] {
  const text = value === undefined ? "" : shown(value);
  return text === "" ? [] : [text];
}

function isList(value: Cell | readonly string[] | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** In columns of a terminal, which are not characters: those of East Asia have two, and a mark upon another has none (UAX #11). */
function widthOf(cell = ""): number {
  const text = stripVTControlCharacters(cell);
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  return Array.from(new Intl.Segmenter().segment(text)).reduce(
    (width, { segment }) => width + columnsOf(segment),
    0,
  );
}

const none = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

function columnsOf(segment: string): number {
  return none.test(segment) ? 0 : eastAsianWidth(segment.codePointAt(0) ?? 0);
}
