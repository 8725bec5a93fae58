import { Icon } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { TreeRow as Row } from "../../tree/tree-rows.ts";
import { kindClass } from "../kind-text.ts";
import { SizeText } from "./size-text.tsx";

/** How deep rows are still moved to the right. */
const deepest = 24;
/** How far one level is to the right of the other. CSS pixels. */
const step = 16;

/** One row of a tree. */
export function TreeRow(props: {
  readonly id: string;
  readonly row: Row;
  readonly active: boolean;
  /** From the top of the list. CSS pixels. */
  readonly start: number;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}) {
  const { id, row, active, start, onSelect, onToggle } = props;
  const openable = row.size > 0;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree has the focus and hears the keys
    <div
      role="treeitem"
      id={id}
      className={active ? "tree-row tree-row-active" : "tree-row"}
      aria-level={row.level}
      aria-setsize={row.siblings}
      aria-posinset={row.place}
      aria-selected={active}
      aria-expanded={openable ? row.open : undefined}
      style={{ insetBlockStart: start, paddingInlineStart: step * (Math.min(row.level, deepest) - 1) }}
      onClick={onSelect}
      onDoubleClick={onToggle}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- as above */}
      <span
        className={row.open ? "tree-toggle tree-toggle-open" : "tree-toggle"}
        onClick={(event) => {
          event.stopPropagation();
          onSelect();
          onToggle();
        }}
      >
        {openable && <Icon name="down" />}
      </span>
      <RowName row={row} />
      {openable ? (
        <span className="tree-size">
          <SizeText kind={row.kind} size={row.size} />
        </span>
      ) : (
        <span className={kindClass(row.kind)}>
          {row.text}
          {!row.whole && "…"}
        </span>
      )}
    </div>
  );
}

function RowName({ row: { name, again } }: { readonly row: Row }) {
  const say = useWords(answerValuesWords);
  if (name === undefined) return null;
  return (
    <span className={typeof name === "number" ? "tree-name tree-place" : "tree-name"}>
      {typeof name === "number" ? name : visibleName(name)}
      {again && (
        <span className="tree-again" title={say("againWhy")}>
          {" "}
          {say("again")}
        </span>
      )}
    </span>
  );
}

/** A key as it is, unless it could not be seen: then as JSON writes it. */
function visibleName(name: string): string {
  return name !== "" && name.isWellFormed() && !/\p{Cc}/u.test(name) ? name : JSON.stringify(name);
}
