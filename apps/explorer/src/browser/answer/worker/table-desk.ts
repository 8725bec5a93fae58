import { createTable, type Arrangement, type RowView, type Table, type TableFacts } from "../table/table.ts";
import type { CsvChoices, CsvFile } from "../table/csv-write.ts";
import { pagesOf, type ReadAnswer, tableHintOf } from "./read-answer.ts";
import type { Runner } from "./run.ts";

/** What can be asked of the rows of an answer. */
export interface TableDesk {
  /** `undefined` where there are none. Asked again, it takes in the pages that came meanwhile. */
  readonly table: () => Promise<TableFacts | undefined>;
  /** @returns how many rows are shown then. */
  readonly arrange: (arrangement: Arrangement) => Promise<number>;
  readonly tableRows: (from: number, to: number, columns: readonly string[]) => readonly RowView[];
  /** What is shown, as comma-separated values. */
  readonly csv: (columns: readonly string[], choices: CsvChoices) => Promise<CsvFile>;
}

/** The desk of one answer. */
export function createTableDesk(answer: ReadAnswer, runner: Runner): TableDesk {
  let table: Table | undefined;
  let made: number | undefined;

  return {
    async table() {
      if (made !== answer.tape.nodes) {
        const { nodes } = answer.tape;
        table = await runner.run(
          "table",
          createTable(answer.tape, pagesOf(answer), tableHintOf(answer.opening)),
        );
        made = nodes;
      }
      return table?.facts;
    },
    arrange: async (arrangement) =>
      table === undefined ? 0 : runner.run("arrange", table.arrange(arrangement), table.facts.rows),
    tableRows: (from, to, columns) => table?.rows(from, to, columns) ?? [],
    async csv(columns, choices) {
      if (table === undefined) return { file: new Blob([]), kept: 0 };
      return runner.run("csv file", table.csv(columns, choices), table.facts.rows);
    },
  };
}
