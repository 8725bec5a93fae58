import { Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import { kinds } from "../../json/tape.ts";
import type { CellView } from "../../table/cell-view.ts";
import type { Column } from "../../table/columns.ts";
import { kindClass } from "../kind-text.ts";
import { SizeText } from "../tree/size-text.tsx";
import type { OpenedCell } from "./value-dialog.tsx";

/** One cell: a value, or the button that opens what is more than fits. */
export function TableCell(props: {
  readonly column: Column;
  /** `undefined` until it comes. */
  readonly cell: CellView | undefined;
  readonly onOpen: (cell: OpenedCell) => void;
}) {
  const { column, cell, onOpen } = props;
  const isNumber = column.numeric || cell?.kind === kinds.number;
  return (
    <td className={isNumber ? "rows-number" : undefined}>
      {cell?.node !== undefined && cell.kind !== undefined && (
        <Value cell={cell} node={cell.node} kind={cell.kind} column={column} onOpen={onOpen} />
      )}
    </td>
  );
}

function Value(props: {
  readonly cell: CellView;
  readonly node: number;
  readonly kind: NonNullable<CellView["kind"]>;
  readonly column: Column;
  readonly onOpen: (cell: OpenedCell) => void;
}) {
  const { cell, node, kind, column, onOpen } = props;
  const say = useWords(answerValuesWords);
  if (cell.whole && cell.size === 0) {
    if (kind === kinds.string && /^https?:\/\/\S+$/i.test(cell.text) && URL.canParse(cell.text))
      return (
        <a href={cell.text} target="_blank" rel="noopener noreferrer">
          {cell.text}
        </a>
      );
    return <span className={kindClass(kind)}>{cell.text}</span>;
  }
  return (
    <button
      type="button"
      className="rows-open"
      onClick={({ currentTarget }) => onOpen({ node, label: column.label, from: currentTarget })}
    >
      <Unseen>{say("openCell", { column: column.label })}: </Unseen>
      {cell.size > 0 ? <SizeText kind={kind} size={cell.size} /> : `${cell.text}…`}
    </button>
  );
}
