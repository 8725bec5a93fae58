/* Records while they are edited. */

/** A row while it is edited: names may be empty or double for a moment. */
export type Row = readonly [name: string, value: string];

/** The rows of a record. */
export function rowsOf(record: Readonly<Record<string, string>> = {}): readonly Row[] {
  return Object.entries(record);
}

/** The record of the rows that have a name; the last of a name counts. */
export function recordOf(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(
    rows.map(([name, value]) => [name.trim(), value] as const).filter(([name]) => name !== ""),
  );
}

/** Rows of each step. */
export type StepRows = Readonly<Record<string, readonly Row[]>>;
