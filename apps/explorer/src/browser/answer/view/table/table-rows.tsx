import { Icon, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { RefObject } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { Column } from "../../table/columns.ts";
import type { Arrangement, RowView } from "../../table/table.ts";
import { TableCell } from "./table-cell.tsx";
import { widthOf } from "./first-columns.ts";
import type { TableState } from "./use-table.ts";
import type { OpenedCell } from "./value-dialog.tsx";
import { ScrollRegion } from "../scroll-region.tsx";

/** The width of the column that counts rows. CSS pixels. */
const countWidth = 84;

/** The table itself: native, its head in sight, and as many rows in it as are seen. */
export function TableRows(props: {
  readonly table: TableState;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  readonly onOpen: (cell: OpenedCell) => void;
}) {
  const { table, scroller, rowHeight, onOpen } = props;
  const say = useWords(answerValuesWords);
  const { facts, columns: ids, count, window, busy } = table;
  const columns = facts.columns.filter(({ id }) => ids.includes(id));
  const { items, height } = window;
  const above = items[0]?.start ?? 0;
  const below = Math.max(0, height - above - items.length * rowHeight);
  const width = columns.reduce((sum, column) => sum + widthOf(column), countWidth);
  return (
    <ScrollRegion ref={scroller} label={say("tableOf")}>
      <table
        className="rows"
        aria-label={say("tableOf")}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-busy={busy}
        style={{ inlineSize: width }}
      >
        <colgroup>
          <col style={{ inlineSize: countWidth }} />
          {columns.map((column) => (
            <col key={column.id} style={{ inlineSize: widthOf(column) }} />
          ))}
        </colgroup>
        <Head columns={columns} arrangement={table.arrangement} onArrange={table.arrange} />
        <tbody>
          <Space height={above} />
          {items.map(({ index, row }) => (
            <Row key={index} index={index} row={row} columns={columns} onOpen={onOpen} />
          ))}
          <Space height={below} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Holds the place of rows that are not there. */
function Space({ height }: { readonly height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true" className="rows-space">
      <td style={{ blockSize: height }}>{null}</td>
    </tr>
  );
}

function Head(props: {
  readonly columns: readonly Column[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}) {
  const { columns, arrangement, onArrange } = props;
  const say = useWords(answerValuesWords);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="rows-count">
          <Unseen>{say("rowHead")}</Unseen>
        </th>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} arrangement={arrangement} onArrange={onArrange} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell(props: {
  readonly column: Column;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}) {
  const { column, arrangement, onArrange } = props;
  const { filter, sortedBy } = arrangement;
  const order = sortedBy?.column !== column.id ? undefined : sortedBy.descending ? "descending" : "ascending";
  return (
    <th scope="col" className={column.numeric ? "rows-number" : undefined} aria-sort={order}>
      <button
        type="button"
        className="sort"
        title={column.label}
        onClick={() => onArrange({ filter, ...nextOrder(column.id, order) })}
      >
        <span className="rows-label">{column.label}</span>
        <Icon name={order === undefined ? "either" : order === "ascending" ? "up" : "down"} />
      </button>
    </th>
  );
}

/** First the smallest, then the largest, then as they came. */
function nextOrder(
  column: string,
  order: "ascending" | "descending" | undefined,
): Pick<Arrangement, "sortedBy"> {
  if (order === "descending") return {};
  return { sortedBy: { column, descending: order === "ascending" } };
}

function Row(props: {
  readonly index: number;
  readonly row: RowView | undefined;
  readonly columns: readonly Column[];
  readonly onOpen: (cell: OpenedCell) => void;
}) {
  const { index, row, columns, onOpen } = props;
  const say = useWords(answerValuesWords);
  const number = index + 1;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className="rows-count">
        {row !== undefined && (
          <button
            type="button"
            className="rows-open"
            aria-label={say("openRow", { number })}
            onClick={({ currentTarget }) =>
              onOpen({ node: row.node, label: say("row", { number }), from: currentTarget })
            }
          >
            {number}
          </button>
        )}
      </th>
      {columns.map((column, place) => (
        <TableCell key={column.id} column={column} cell={row?.cells[place]} onOpen={onOpen} />
      ))}
    </tr>
  );
}
