import { type RefObject, useCallback, useEffect, useState } from "react";
import type { TreeRow } from "../../tree/tree-rows.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import { type ListWindow, useWindow } from "../use-window.ts";

/** A tree as it is seen: which row the keyboard is at, and what can be done. */
export interface TreeState {
  readonly window: ListWindow<TreeRow>;
  readonly count: number;
  readonly active: number;
  readonly activeRow: TreeRow | undefined;
  /** Whether all that should have been opened was. */
  readonly whole: boolean;
  readonly goTo: (row: number) => void;
  readonly toggle: (row: number, open: boolean) => void;
  readonly toggleAll: (open: boolean) => void;
  /** The tree has other rows now, and the keyboard is at one of them. */
  readonly changed: (change: { readonly row: number; readonly count: number }) => void;
}

interface Rows {
  readonly count: number;
  /** Another one after each change. */
  readonly version: number;
  readonly whole: boolean;
}

/** @param of - the value the tree begins at; 0 stands for the whole answer. */
export function useTree(
  desk: DeskClient,
  of: number,
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
): TreeState {
  const [rows, setRows] = useState<Rows>({ count: 0, version: 0, whole: true });
  const [active, setActive] = useState(0);
  const read = useCallback((from: number, to: number) => desk.ask("treeRows", of, from, to), [desk, of]);
  const window = useWindow({
    scroller,
    count: rows.count,
    rowHeight,
    read,
    version: rows.version,
    kept: active,
  });

  const changeTo = useCallback(
    (count: number, whole = true) => setRows(({ version }) => ({ count, version: version + 1, whole })),
    [],
  );
  useEffect(() => {
    void desk.ask("treeCount", of).then((count) => changeTo(count));
  }, [desk, of, changeTo]);

  function goTo(row: number): void {
    setActive(row);
    window.scrollTo(row);
  }

  return {
    window,
    ...rows,
    active,
    activeRow: window.items.find(({ index }) => index === active)?.row,
    goTo,
    toggle: (row, open) => void desk.ask("toggle", of, row, open).then((count) => changeTo(count)),
    toggleAll(open) {
      setActive(0);
      void desk.ask("toggleAll", of, open).then(({ count, whole }) => changeTo(count, whole));
    },
    changed({ row, count }) {
      changeTo(count);
      goTo(row);
    },
  };
}
