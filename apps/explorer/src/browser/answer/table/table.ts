import { at, childrenOf, kinds, type Tape } from "../json/tape.ts";
import { nodeAt } from "../json/pointer.ts";
import { filterRows, sortRows } from "./arrange.ts";
import { cellAt, seek } from "./cells.ts";
import { cellView, type CellView } from "./cell-view.ts";
import { type Column, columnsOf } from "./columns.ts";
import { type CsvChoices, type CsvFile, writeCsv } from "./csv-write.ts";
import { findRows } from "./find-rows.ts";
import type { TableHint } from "./hint.ts";
import { toldColumns } from "./told-columns.ts";

/** What a table is, before any of its rows is shown. */
export interface TableFacts {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Where the rows were found: a JSON Pointer from the start of each page. */
  readonly at: string;
}

/** Which rows are shown, and in which order. */
export interface Arrangement {
  readonly filter: string;
  /** A column by its id. */
  readonly sortedBy?: { readonly column: string; readonly descending: boolean };
}

/** One row of it. */
export interface RowView {
  /** The value the row is. */
  readonly node: number;
  readonly cells: readonly CellView[];
}

/** The rows of one or more pages as a table. */
export interface Table {
  readonly facts: TableFacts;
  /** @yields {number} now and then. @returns how many rows are shown. */
  readonly arrange: (arrangement: Arrangement) => Generator<number, number>;
  /** Rows from one to before another, with these columns. */
  readonly rows: (from: number, to: number, columns: readonly string[]) => readonly RowView[];
  /** What is shown, as a file. */
  readonly csv: (columns: readonly string[], choices: CsvChoices) => Generator<number, CsvFile>;
}

/**
 * The table of pages that are alike; `undefined` where nothing in them is one.
 *
 * @param pages - the values that are pages.
 * @yields {number} now and then.
 */
export function* createTable(
  tape: Tape,
  pages: readonly number[],
  hint: TableHint = {},
): Generator<number, Table | undefined> {
  const [first] = pages;
  const pointer =
    hint.itemsAt ?? pages.map((page) => findRows(tape, page)).find((found) => found !== undefined);
  if (pointer === undefined || first === undefined) return undefined;
  const lists = pages.flatMap((page) => {
    const list = nodeAt(tape, page, pointer);
    return list === undefined || at(tape.kind, list) !== kinds.array ? [] : [list];
  });
  if (lists.length === 0) return undefined;
  const rows = Uint32Array.from(lists.flatMap((list) => Array.from(childrenOf(tape, list))));
  const told = hint.columns && toldColumns(tape, first, hint.columns, rows);
  const columns = told ?? (yield* columnsOf(tape, rows));
  return columns.length === 0 && rows.length > 0
    ? undefined
    : tableOf(tape, { columns, rows: rows.length, at: pointer }, rows);
}

function tableOf(tape: Tape, facts: TableFacts, rows: Uint32Array): Table {
  const byId = new Map(facts.columns.map((column) => [column.id, column]));
  const known = new Map<string, Uint32Array>();
  let shown: Uint32Array = Uint32Array.from(rows, (_, place) => place);

  /** The cell of each row in a column, looked for when the column is first needed as a whole. */
  function cellsIn(id: string): Uint32Array {
    const path = (byId.get(id)?.path ?? []).map(seek);
    const cells = known.get(id) ?? rows.map((row) => cellAt(tape, row, path));
    known.set(id, cells);
    return cells;
  }

  return {
    facts,
    *arrange({ filter, sortedBy }) {
      const kept = yield* filterRows(tape, rows, filter);
      shown =
        sortedBy === undefined || !byId.has(sortedBy.column)
          ? kept
          : sortRows(tape, kept, cellsIn(sortedBy.column), sortedBy.descending);
      return shown.length;
    },
    rows(from, to, columns) {
      const paths = columns.map((id) => (byId.get(id)?.path ?? []).map(seek));
      return Array.from(shown.subarray(from, to), (place) => {
        const node = at(rows, place);
        return { node, cells: paths.map((path) => cellView(tape, cellAt(tape, node, path))) };
      });
    },
    csv(columns, choices) {
      const chosen = columns.map((id) => ({ label: byId.get(id)?.label ?? id, cells: cellsIn(id) }));
      return writeCsv(tape, chosen, shown, choices);
    },
  };
}
