import { type ReactNode, useRef } from "react";
import { useListKeys } from "../live/list-keys.ts";
import { isSelected, type Selection, toggled } from "../selection/selected.ts";
import type { Column, Sorting } from "./column.ts";
import { LoadingRows } from "./loading-rows.tsx";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";

/** What a table shows, and how. */
export interface TableProps<Item> {
  /** What the table is called. */
  readonly label: string;
  readonly columns: readonly Column<Item>[];
  /** Absent until they are there: the place of some is held free meanwhile. */
  readonly rows: readonly Item[] | undefined;
  readonly keyOf: (item: Item) => string;
  /** What a row is called where it is spoken of. */
  readonly nameOf: (item: Item) => string;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly selection?: Selection | undefined;
  /** The menu of what can be done with one. */
  readonly renderMenu?: ((item: Item) => ReactNode) | undefined;
  /** Others are on their way; those that are there stay. */
  readonly busy?: boolean;
}

/**
 * Rows of things, each with the facts that decide. Native, so that every screen reader knows its ways through it; on a
 * narrow screen each row is a card with the same facts in the same order. `j` and `k` go from row to row, Enter opens, `x`
 * selects.
 */
export function Table<Item>(props: TableProps<Item>) {
  const { label, columns, rows, keyOf, nameOf, sorting, onSort, selection, renderMenu, busy = false } = props;
  const table = useRef<HTMLTableElement>(null);
  useListKeys(table);
  const shown = rows?.map(keyOf) ?? [];
  return (
    <table ref={table} className="table" aria-label={label} aria-busy={busy || rows === undefined}>
      <TableHead
        columns={columns}
        sorting={sorting}
        onSort={onSort}
        selection={selection}
        shown={shown}
        hasMenu={renderMenu !== undefined}
      />
      {rows === undefined ? (
        <LoadingRows
          facts={columns.length}
          checks={selection !== undefined}
          menus={renderMenu !== undefined}
        />
      ) : (
        <tbody>
          {rows.map((item) => (
            <TableRow
              key={keyOf(item)}
              item={item}
              name={nameOf(item)}
              columns={columns}
              selected={selection && isSelected(selection.selected, keyOf(item))}
              onToggle={() => selection?.onSelect(toggled(selection.selected, keyOf(item)))}
              renderMenu={renderMenu}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}
