import { type RefObject, useCallback, useEffect, useState } from "react";
import type { Arrangement, RowView, TableFacts } from "../../table/table.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import { type ListWindow, useWindow } from "../use-window.ts";
import { firstColumns } from "./first-columns.ts";

/** A table as it is seen. */
export interface TableState {
  readonly facts: TableFacts;
  /** The ids of those that are shown, in the order of the columns. */
  readonly columns: readonly string[];
  readonly choose: (columns: readonly string[]) => void;
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  /** Whether the rows are being put in another order, or others are looked for. */
  readonly busy: boolean;
  readonly count: number;
  readonly window: ListWindow<RowView>;
}

interface Shown {
  readonly facts: TableFacts;
  readonly count: number;
  readonly version: number;
}

const asTheyCome: Arrangement = { filter: "" };

/**
 * The rows of an answer; `undefined` until they are there.
 *
 * @param pages - how many pages there are: with one more there are more rows.
 */
export function useTable(
  desk: DeskClient,
  pages: number,
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
): TableState | undefined {
  const [shown, setShown] = useState<Shown>();
  const [chosen, setChosen] = useState<readonly string[]>();
  const [arrangement, setArrangement] = useState(asTheyCome);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let newer = false;
    setBusy(true);
    const arranged = async (): Promise<Omit<Shown, "version"> | undefined> => {
      const facts = await desk.ask("table");
      return facts && { facts, count: await desk.ask("arrange", arrangement) };
    };
    const show = (next: Omit<Shown, "version"> | undefined): void => {
      if (newer) return;
      setBusy(false);
      if (next !== undefined) setShown((before) => ({ ...next, version: (before?.version ?? 0) + 1 }));
    };
    void arranged().then(show, () => undefined);
    return () => {
      newer = true;
    };
  }, [desk, pages, arrangement]);

  const columns = chosen ?? firstColumns(shown?.facts.columns ?? []);
  const ids = JSON.stringify(columns);
  const read = useCallback(
    (from: number, to: number) => desk.ask("tableRows", from, to, JSON.parse(ids) as readonly string[]),
    [desk, ids],
  );
  const count = shown?.count ?? 0;
  const window = useWindow({ scroller, count, rowHeight, read, version: shown?.version });

  if (shown === undefined) return undefined;
  return {
    facts: shown.facts,
    columns,
    choose: setChosen,
    arrangement,
    arrange: setArrangement,
    busy,
    count,
    window,
  };
}
