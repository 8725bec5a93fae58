import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** A place in a long list, and what stands there; `undefined` while it is being fetched. */
export interface WindowItem<Row> {
  readonly index: number;
  /** From the top of the list. CSS pixels. */
  readonly start: number;
  readonly row: Row | undefined;
}

/** The stretch of a list that can be scrolled through; all of it, but for lists taller than browsers can show. */
export interface Stretch {
  readonly from: number;
  /** Before this one. */
  readonly to: number;
  readonly count: number;
  readonly goTo: (index: number) => void;
}

/** What is seen of a long list. */
export interface ListWindow<Row> {
  readonly items: readonly WindowItem<Row>[];
  /** How tall the stretch is. CSS pixels. */
  readonly height: number;
  readonly stretch: Stretch;
  readonly scrollTo: (index: number) => void;
}

/** How many rows are fetched around what is seen, so that a little scrolling finds them there. */
const around = 30;
/** Browsers show no more than 17 to 33 million pixels; a row has up to 44. */
export const longestStretch = 300_000;

/**
 * A window on a list too long for a page: the rows that are seen, fetched when they are.
 *
 * @param version - another one where the list has changed: its rows are fetched again, and the old ones stay until they come.
 * @param kept - a row that is there even if it is not seen: the one a screen reader stands at.
 */
export function useWindow<Row>(options: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly read: (from: number, to: number) => Promise<readonly Row[]>;
  readonly version: unknown;
  readonly kept?: number;
}): ListWindow<Row> {
  const { scroller, count, rowHeight, read, version, kept } = options;
  const [start, setStart] = useState(0);
  const base = start < count ? start : 0;
  const size = Math.min(longestStretch, count - base);
  const keptHere = kept === undefined || kept < base || kept >= base + size ? undefined : kept - base;

  const virtualizer = useVirtualizer({
    count: size,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: useCallback(
      (range: Range) => withKept(defaultRangeExtractor(range), keptHere),
      [keptHere],
    ),
  });
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {};
  const from = base + Math.max(0, startIndex - around);
  const to = base + Math.min(size, endIndex + 1 + around);
  const rowAt = useRows({ read, version, from, to, kept: keptHere === undefined ? undefined : kept });

  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    virtualizer.scrollToIndex(wanted.current - base, { align: "auto" });
    wanted.current = undefined;
  });
  /** Once the list is as long as it has to be for that. */
  const scrollTo = (index: number): void => {
    wanted.current = index;
    setStart(Math.floor(index / longestStretch) * longestStretch);
    if (index >= base && index < base + size) virtualizer.scrollToIndex(index - base, { align: "auto" });
  };

  return {
    items: virtualizer
      .getVirtualItems()
      .map((item) => ({ index: base + item.index, start: item.start, row: rowAt(base + item.index) })),
    height: virtualizer.getTotalSize(),
    stretch: { from: base, to: base + size, count, goTo: scrollTo },
    scrollTo,
  };
}

/** The rows of a stretch, as they come; and one that may be elsewhere. */
function useRows<Row>(options: {
  readonly read: (from: number, to: number) => Promise<readonly Row[]>;
  readonly version: unknown;
  readonly from: number;
  readonly to: number;
  readonly kept: number | undefined;
}): (index: number) => Row | undefined {
  const { read, version, from, to, kept } = options;
  const [fetched, setFetched] = useState<{ readonly from: number; readonly rows: readonly Row[] }>();
  const [far, setFar] = useState<{ readonly index: number; readonly row: Row }>();
  const newest = useRef({});

  useEffect(() => {
    if (to <= from) return;
    const mine = {};
    newest.current = mine;
    void read(from, to).then(
      (rows) => newest.current === mine && setFetched({ from, rows }),
      ignoreSuperseded,
    );
  }, [read, version, from, to]);

  const isFar = kept !== undefined && (kept < from || kept >= to);
  useEffect(() => {
    if (!isFar || kept === undefined) return;
    void read(kept, kept + 1).then(
      ([row]) => row !== undefined && setFar({ index: kept, row }),
      ignoreSuperseded,
    );
  }, [read, version, kept, isFar]);

  return (index) => fetched?.rows[index - fetched.from] ?? (far?.index === index ? far.row : undefined);
}

function withKept(indexes: number[], kept: number | undefined): number[] {
  if (kept === undefined || indexes.includes(kept)) return indexes;
  return [...indexes, kept].sort((one, other) => one - other);
}

/** What took its place is on its way. */
function ignoreSuperseded(): void {
  // Nothing to do.
}
