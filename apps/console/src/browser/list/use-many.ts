import { type Bulk, isSelected, nothing, type Selected, useBulk } from "@grantway/ui/react";
import { useState } from "react";
import { useProblemWords } from "../api/problem-words.ts";
import { patiently } from "./patiently.ts";

/** What is selected of a list, and what is being done to it. */
export interface Many<Item> {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
  readonly bulk: Bulk<Item>;
  /** What is being done, in words, and to how many. */
  readonly doing: Doing | undefined;
  /** Does it to all that are selected, which then are not any more. */
  readonly act: (doing: Doing, act: (item: Item) => Promise<unknown>) => void;
}

interface Doing {
  readonly title: string;
  readonly total: number | undefined;
}

/** Acts on rows that are selected, or on all that match. Another filter begins with nothing selected. */
export function useMany<Item>(list: {
  /** Of the filter: another one is another list. */
  readonly filter: string;
  readonly rows: readonly Item[] | undefined;
  readonly keyOf: (item: Item) => string;
  /** All that match, shown or not. */
  readonly all: () => AsyncIterable<Item>;
  /** When all was tried: what was read is old. */
  readonly onEnd: () => void;
}): Many<Item> {
  const { filter, rows = [], keyOf, all, onEnd } = list;
  const words = useProblemWords();
  const [kept, setKept] = useState({ filter, selected: nothing });
  const [doing, setDoing] = useState<Doing>();
  const bulk = useBulk<Item>();
  const selected = kept.filter === filter ? kept.selected : nothing;
  const onSelect = (next: Selected) => setKept({ filter, selected: next });

  return {
    selected,
    onSelect,
    bulk,
    doing,
    act(what, act) {
      const chosen = selected;
      const items =
        chosen.kind === "some"
          ? rows.filter((item) => isSelected(chosen, keyOf(item)))
          : those(all(), (item) => isSelected(chosen, keyOf(item)));
      setDoing(what);
      onSelect(nothing);
      bulk.start({
        items,
        act: async (item) => {
          await patiently(() => act(item)).catch((error: unknown) => {
            throw new Error(words(error), { cause: error });
          });
        },
        onEnd,
      });
    },
  };
}

async function* those<Item>(
  items: AsyncIterable<Item>,
  wanted: (item: Item) => boolean,
): AsyncGenerator<Item> {
  for await (const item of items) if (wanted(item)) yield item;
}
