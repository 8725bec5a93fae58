/* Comma-separated values as JSON: `{"columns": [...], "rows": [[...], ...]}`, which a table then reads as it reads a report. */

/** Where the columns and the rows of {@link csvAsJson} are. */
export const csvShape = {
  itemsAt: "/rows",
  columns: { at: "/columns", label: "" },
} as const;

/** How many rows are read between two looks at whether somebody else wants something. */
const slice = 2_000;

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * Reads rows of text (RFC 4180), of which the first has the heads, whatever stands between the values.
 *
 * @yields {number} how many characters it has read.
 */
export function* csvAsJson(text: string): Generator<number, Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let written = "";
  let heads: readonly string[] = [];
  let [count, widest] = [0, 0];
  for (const { fields, end } of rowsOf(text, delimiterOf(text))) {
    widest = Math.max(widest, fields.length);
    if (count === 0) heads = fields;
    else written += `${count === 1 ? "" : ","}${JSON.stringify(fields)}`;
    count += 1;
    if (count % slice !== 0) continue;
    pieces.push(encoder.encode(written));
    written = "";
    yield end;
  }
  const columns = Array.from({ length: widest }, (_, place) => heads[place] ?? String(place + 1));
  const start = encoder.encode(`{"columns":${JSON.stringify(columns)},"rows":[`);
  return joined([start, ...pieces, encoder.encode(`${written}]}`)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const piece of pieces) {
    all.set(piece, place);
    place += piece.length;
  }
  return all;
}

/** What stands most often outside of quotes in the first line. */
function delimiterOf(text: string): string {
  const [line = ""] = text
    .slice(0, 10_000)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/);
  const counts = delimiters.map((one) => ({ one, count: line.split(one).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

interface Row {
  readonly fields: readonly string[];
  readonly end: number;
}

function* rowsOf(text: string, delimiter: string): Generator<Row> {
  let fields: string[] = [];
  let place = text.startsWith("\ufeff") ? 1 : 0;
  while (place < text.length) {
    const field = fieldAt(text, place, delimiter);
    fields.push(field.text);
    const next = text[field.end];
    place = field.end + 1;
    if (next === delimiter) {
      // Behind the last delimiter of the text stands an empty field.
      if (place === text.length) fields.push("");
      else continue;
    }
    if (next === "\r" && text[place] === "\n") place += 1;
    // An empty line is no row.
    if (fields.length > 1 || fields[0] !== "") yield { fields, end: place };
    fields = [];
  }
  if (fields.length > 0) yield { fields, end: place };
}

function fieldAt(
  text: string,
  from: number,
  delimiter: string,
): { readonly text: string; readonly end: number } {
  if (text[from] === '"') return quotedAt(text, from, delimiter);
  const end = endOf(text, from, delimiter);
  return { text: text.slice(from, end), end };
}

/** What stands behind the last quote, which should be nothing, belongs to the field. */
function quotedAt(text: string, from: number, delimiter: string): { text: string; end: number } {
  let closing = text.indexOf('"', from + 1);
  while (closing !== -1 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
  if (closing === -1) return { text: text.slice(from + 1).replaceAll('""', '"'), end: text.length };
  const end = endOf(text, closing + 1, delimiter);
  return { text: text.slice(from + 1, closing).replaceAll('""', '"') + text.slice(closing + 1, end), end };
}

function endOf(text: string, from: number, delimiter: string): number {
  let place = from;
  while (place < text.length && text[place] !== delimiter && text[place] !== "\n" && text[place] !== "\r")
    place += 1;
  return place;
}
