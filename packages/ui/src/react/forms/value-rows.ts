/* Values while they are edited as rows: one may be empty for a moment, and only what was left is spoken of. */

/** A row. */
export interface ValueRow {
  readonly value: string;
  /** Whether somebody was here and went on: from then on it is said what is wrong. */
  readonly left: boolean;
}

/** The values as rows; what is known of the rows so far is kept where it stands. */
export function rowsOf(values: readonly string[], left: readonly boolean[]): readonly ValueRow[] {
  return values.map((value, place) => ({ value, left: left[place] ?? false }));
}

/** What is known of the rows once somebody has left this one. */
export function withLeft(left: readonly boolean[], place: number): readonly boolean[] {
  return Array.from(
    { length: Math.max(left.length, place + 1) },
    (_, at) => at === place || (left[at] ?? false),
  );
}

/** The rows after these values came in at a row: into it where it is empty, behind it otherwise. Also where the last one is now. */
export function withInserted(
  rows: readonly ValueRow[],
  place: number,
  values: readonly string[],
): { readonly rows: readonly ValueRow[]; readonly last: number } {
  const empty = rows[place]?.value.trim() === "";
  const at = empty ? place : place + 1;
  const inserted = values.map((value) => ({ value, left: value !== "" }));
  return { rows: rows.toSpliced(at, empty ? 1 : 0, ...inserted), last: at + values.length - 1 };
}

/** The lines of a text, without blanks around them and without those that are empty. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
