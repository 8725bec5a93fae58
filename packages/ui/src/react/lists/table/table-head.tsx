import { useEffect, useRef } from "react";
import { Icon } from "../../icon.tsx";
import { Unseen } from "../../unseen.tsx";
import { useWords } from "../../words.ts";
import { ofShown, type Selection, shownToggled } from "../selection/selected.ts";
import { type Column, type Sorting, sortedBy } from "./column.ts";

/** The heads of the columns. On a narrow screen what sorts stands above the cards, and the rest is not seen. */
export function TableHead<Item>(props: {
  readonly columns: readonly Column<Item>[];
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
  readonly selection: Selection | undefined;
  /** Keys of the rows that are shown. */
  readonly shown: readonly string[];
  readonly hasMenu: boolean;
}) {
  const { columns, sorting, onSort, selection, shown, hasMenu } = props;
  const words = useWords();
  return (
    <thead>
      <tr>
        {selection !== undefined && (
          <th className="cell-check">
            <ShownBox selection={selection} shown={shown} />
          </th>
        )}
        {columns.map((column) => (
          <Head key={column.key} column={column} sorting={sorting} onSort={onSort} />
        ))}
        {hasMenu && (
          <th className="cell-menu">
            <Unseen>{words.actions}</Unseen>
          </th>
        )}
      </tr>
    </thead>
  );
}

function Head<Item>(props: {
  readonly column: Column<Item>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}) {
  const { column, sorting, onSort } = props;
  const { key, head, kind = "text", sorts } = column;
  const order = sorting?.by === key ? sorting.order : undefined;
  if (sorts === undefined || onSort === undefined) {
    return (
      <th scope="col" className={`cell-${kind}`}>
        {head}
      </th>
    );
  }
  return (
    <th scope="col" className={`cell-${kind} head-sorts`} aria-sort={order}>
      <button type="button" className="sort" onClick={() => onSort(sortedBy(column, sorting))}>
        {head}
        <Icon name={order === undefined ? "either" : icons[order]} />
      </button>
    </th>
  );
}

const icons = { ascending: "up", descending: "down" } as const;

/** Selects all rows that are shown, or none; it stands between where some are. */
function ShownBox({
  selection,
  shown,
}: {
  readonly selection: Selection;
  readonly shown: readonly string[];
}) {
  const { selectShown } = useWords();
  const { selected, onSelect } = selection;
  const box = useRef<HTMLInputElement>(null);
  const which = ofShown(selected, shown);
  useEffect(() => {
    // No attribute says it.
    if (box.current !== null) box.current.indeterminate = which === "some";
  }, [which]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={selectShown}
      checked={which === "all"}
      disabled={shown.length === 0}
      onChange={() => onSelect(shownToggled(selected, shown))}
    />
  );
}
