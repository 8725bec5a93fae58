import type { ReactNode } from "react";
import { Button } from "../../button.tsx";
import { useWords, type Words } from "../../words.ts";
import { allMatching, countOf, nothing, ofShown, type Selected } from "./selected.ts";

/** What can be done to the rows that are selected. It stands where the filters were. */
export function SelectionBar(props: {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
  /** Keys of the rows that are shown. */
  readonly shown: readonly string[];
  /** How many match the filter, where it was counted. */
  readonly total: number | undefined;
  /** Whether there are more that match than are shown. */
  readonly hasMore: boolean;
  /** Buttons. */
  readonly children: ReactNode;
}) {
  const { selected, onSelect, shown, total, hasMore, children } = props;
  const words = useWords();
  const offersAll = hasMore && selected.kind === "some" && ofShown(selected, shown) === "all";
  return (
    <div className="selection-bar" role="group" aria-label={words.actions}>
      <p role="status" className="selection-count">
        {said(selected, total, words)}
      </p>
      {offersAll && <Button onClick={() => onSelect(allMatching)}>{words.selectMatching(total)}</Button>}
      <div className="selection-actions">{children}</div>
      <Button onClick={() => onSelect(nothing)}>{words.unselect}</Button>
    </div>
  );
}

function said(selected: Selected, total: number | undefined, words: Words): string {
  if (selected.kind === "some") return words.selected(selected.keys.size);
  if (selected.but.size === 0) return words.allSelected(total);
  const count = countOf(selected, total);
  return count === undefined ? words.allSelectedBut(selected.but.size) : words.selected(count);
}
