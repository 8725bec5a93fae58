import { contentOf, sourceOf } from "../json/read-node.ts";
import { at, isOpenable, kinds, type Tape } from "../json/tape.ts";
import { nothing } from "./cells.ts";

/** How a file of rows is written. */
export interface CsvChoices {
  /** Whether text that a spreadsheet would calculate is kept from that, by an apostrophe before it. */
  readonly harmless: boolean;
  /** Whether the file begins with the mark by which some spreadsheets know UTF-8. */
  readonly marked: boolean;
}

/** A file of rows. */
export interface CsvFile {
  readonly file: Blob;
  /** How many cells got an apostrophe. */
  readonly kept: number;
}

/** How many rows are written between two looks at whether somebody else wants something. */
const slice = 1_000;

/**
 * Writes rows as comma-separated values (RFC 4180), a piece at a time.
 *
 * @param columns - of each column what its head says, and the cell of each row by its place.
 * @param places - which rows, in which order.
 * @yields {number} how many rows are written.
 */
export function* writeCsv(
  tape: Tape,
  columns: readonly { readonly label: string; readonly cells: Uint32Array }[],
  places: Uint32Array,
  choices: CsvChoices,
): Generator<number, CsvFile> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let kept = 0;
  const field = (text: string, isNumber: boolean): string => {
    const calculated = choices.harmless && !isNumber && isCalculated(text);
    if (calculated) kept += 1;
    return quoted(calculated ? `'${text}` : text);
  };
  let text = choices.marked ? "\ufeff" : "";
  text += `${columns.map(({ label }) => field(label, false)).join(",")}\r\n`;
  for (const [count, place] of places.entries()) {
    const fields = columns.map(({ cells }) => {
      const cell = at(cells, place);
      return field(textOf(tape, cell), at(tape.kind, cell) === kinds.number);
    });
    text += `${fields.join(",")}\r\n`;
    if (count % slice !== slice - 1) continue;
    pieces.push(encoder.encode(text));
    text = "";
    yield count;
  }
  pieces.push(encoder.encode(text));
  return { file: new Blob(pieces, { type: "text/csv" }), kept };
}

function textOf(tape: Tape, cell: number): string {
  if (cell === nothing || at(tape.kind, cell) === kinds.null) return "";
  return isOpenable(tape, cell) ? sourceOf(tape, cell) : contentOf(tape, cell);
}

/**
 * Whether a spreadsheet would take text for a formula. A number with its sign is none.
 *
 * @see {@link https://owasp.org/www-community/attacks/CSV_Injection | OWASP, CSV Injection}
 */
function isCalculated(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
