import type { ReactNode } from "react";
import { useWords } from "../../words.ts";
import type { Column } from "./column.ts";

/** One row, its name first. In a card each fact has the head of its column before it. */
export function TableRow<Item>(props: {
  readonly item: Item;
  readonly name: string;
  readonly columns: readonly Column<Item>[];
  /** Absent where nothing can be selected. */
  readonly selected: boolean | undefined;
  readonly onToggle: () => void;
  readonly renderMenu: ((item: Item) => ReactNode) | undefined;
}) {
  const { item, name, columns, selected, onToggle, renderMenu } = props;
  const words = useWords();
  const [first, ...facts] = columns;
  return (
    <tr className={selected === true ? "row-selected" : undefined}>
      {selected !== undefined && (
        <td className="cell-check">
          <input type="checkbox" aria-label={words.select(name)} checked={selected} onChange={onToggle} />
        </td>
      )}
      {first !== undefined && (
        <th scope="row" className="cell-name">
          {first.renderCell(item)}
        </th>
      )}
      {facts.map(({ key, head, kind = "text", renderCell }) => (
        <td key={key} className={`cell-${kind}`}>
          <span className="cell-head" aria-hidden="true">
            {head}
          </span>
          {renderCell(item)}
        </td>
      ))}
      {renderMenu !== undefined && <td className="cell-menu">{renderMenu(item)}</td>}
    </tr>
  );
}
