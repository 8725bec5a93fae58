import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type KeyboardEvent, useCallback, useId, useRef } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import { SearchBar } from "../search-bar.tsx";
import { StretchBar } from "../stretch-bar.tsx";
import { useSearch } from "../use-search.ts";
import { TreeRow } from "./tree-row.tsx";
import { treeMove } from "./tree-keys.ts";
import { useLetters } from "./use-letters.ts";
import { type TreeState, useTree } from "./use-tree.ts";
import { ValueBar } from "./value-bar.tsx";

/** CSS pixels; the style sheet says the same. */
const rowHeight = 28;

/** What a tree is shown with. */
export interface TreeViewProps {
  readonly desk: DeskClient;
  readonly label: string;
  /** The value it begins at; 0 stands for the whole answer, which can be searched. */
  readonly of: number;
  /** Asks the API for an address that a value is; absent where it is none of the API's. */
  readonly onFollow: ((url: string) => (() => void) | undefined) | undefined;
}

/** An answer as a tree of its values. The focus stays at the tree; which row it is at is told by it. */
export function TreeView({ desk, label, of, onFollow }: TreeViewProps) {
  const say = useWords(answerValuesWords);
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useTree(desk, of, scroller, rowHeight);
  const { changed } = tree;
  const search = useSearch(
    useCallback((words) => desk.ask("search", words), [desk]),
    (nth) => void desk.ask("reveal", nth).then((place) => place !== undefined && changed(place)),
  );
  const buttons = (
    <>
      <Button onClick={() => tree.toggleAll(true)}>{say("openAll")}</Button>
      <Button onClick={() => tree.toggleAll(false)}>{say("closeAll")}</Button>
    </>
  );
  return (
    <div className="answer-part">
      {of === 0 ? (
        <SearchBar search={search}>{buttons}</SearchBar>
      ) : (
        <div className="answer-bar">{buttons}</div>
      )}
      {!tree.whole && <p role="status">{say("notAllOpen")}</p>}
      <Rows desk={desk} of={of} label={label} tree={tree} scroller={scroller} />
      <StretchBar stretch={tree.window.stretch} />
      {tree.activeRow !== undefined && (
        <ValueBar desk={desk} node={tree.activeRow.node} onFollow={onFollow} />
      )}
    </div>
  );
}

function Rows(props: {
  readonly desk: DeskClient;
  readonly of: number;
  readonly label: string;
  readonly tree: TreeState;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}) {
  const { desk, of, label, tree, scroller } = props;
  const id = useId();
  const letters = useLetters();
  const { active, activeRow, count, window } = tree;

  function hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const move = treeMove(event.key, { active, row: activeRow, count, page });
    if (move === undefined) return;
    event.preventDefault();
    if (!("letters" in move)) letters.forget();
    if ("to" in move) tree.goTo(move.to);
    else if ("open" in move) tree.toggle(active, move.open);
    else if ("all" in move) tree.toggleAll(move.all);
    else void goElsewhere("up" in move ? undefined : letters.type(move.letters));
  }

  async function goElsewhere(typed: string | undefined): Promise<void> {
    // The first letter leads away from where one is, those behind it may stay there.
    const from = typed?.length === 1 ? active + 1 : active;
    const row = await (typed === undefined
      ? desk.ask("rowAbove", of, active)
      : desk.ask("rowOfLetters", of, from, typed));
    if (row !== undefined) tree.goTo(row);
  }

  return (
    <div
      ref={scroller}
      className="answer-window tree"
      dir="ltr"
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={activeRow === undefined ? undefined : `${id}-${active}`}
      onKeyDown={hear}
    >
      <div className="answer-sheet" role="presentation" style={{ blockSize: window.height }}>
        {window.items.map(
          ({ index, start, row }) =>
            row !== undefined && (
              <TreeRow
                key={index}
                id={`${id}-${index}`}
                row={row}
                active={index === active}
                start={start}
                onSelect={() => tree.goTo(index)}
                onToggle={() => row.size > 0 && tree.toggle(index, !row.open)}
              />
            ),
        )}
      </div>
    </div>
  );
}
