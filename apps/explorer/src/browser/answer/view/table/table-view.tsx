import { Empty, Loading, NoMatch, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import { StretchBar } from "../stretch-bar.tsx";
import { ColumnsButton } from "./columns-button.tsx";
import { CsvButton } from "./csv-button.tsx";
import { TableRows } from "./table-rows.tsx";
import { type TableState, useTable } from "./use-table.ts";
import { type OpenedCell, ValueDialog } from "./value-dialog.tsx";

/** CSS pixels; the style sheet says the same. */
const rowHeight = 36;

/** The rows of an answer, and of the pages behind it, as a table. */
export function TableView(props: {
  readonly desk: DeskClient;
  readonly pages: number;
  /** What a file of them is called, without its ending. */
  readonly name: string;
  readonly onFollow: ((url: string) => (() => void) | undefined) | undefined;
}) {
  const { desk, pages, name, onFollow } = props;
  const say = useWords(answerValuesWords);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable(desk, pages, scroller, rowHeight);
  const [opened, setOpened] = useState<OpenedCell>();
  if (table === undefined) return <Loading what={say("tableOf")} />;
  if (table.facts.rows === 0)
    return (
      <Empty title={say("emptyTable")}>
        <p>{say("emptyTableWhy")}</p>
      </Empty>
    );
  return (
    <div className="answer-part">
      <Bar desk={desk} table={table} name={name} />
      <TableRows table={table} scroller={scroller} rowHeight={rowHeight} onOpen={setOpened} />
      <Nothing table={table} />
      <StretchBar stretch={table.window.stretch} />
      {opened !== undefined && (
        <ValueDialog desk={desk} cell={opened} onFollow={onFollow} onClose={() => setOpened(undefined)} />
      )}
    </div>
  );
}

function Bar(props: { readonly desk: DeskClient; readonly table: TableState; readonly name: string }) {
  const { desk, table, name } = props;
  const say = useWords(answerValuesWords);
  const { facts, count, busy, arrangement, arrange } = table;
  return (
    <div className="answer-bar">
      <SearchField
        label={say("filter")}
        value={arrangement.filter}
        onSearch={(filter) => filter !== arrangement.filter && arrange({ ...arrangement, filter })}
      />
      <span role="status" className="quiet">
        {busy && say("sorting")}
        {!busy && count === facts.rows && say("rows", { count })}
        {!busy && count !== facts.rows && say("rowsOf", { count, total: facts.rows })}
      </span>
      <ColumnsButton table={table} />
      <CsvButton desk={desk} table={table} name={name} />
    </div>
  );
}

function Nothing({ table: { count, busy, arrangement, arrange } }: { readonly table: TableState }) {
  const say = useWords(answerValuesWords);
  if (count > 0 || busy) return null;
  return (
    <NoMatch
      title={say("noRows", { words: arrangement.filter })}
      clear={{ label: say("clearFilter"), onClear: () => arrange({ ...arrangement, filter: "" }) }}
    >
      <p>{say("noRowsWhy")}</p>
    </NoMatch>
  );
}
