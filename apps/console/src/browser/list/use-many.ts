import { type Bulk, isSelected, nothing, type Selected, useBulk } from "@grantway/ui/react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemWords } from "../api/problem-words.ts";
import { readAgain } from "../api/queries.ts";
import { everyItem, type ListPage } from "./every-item.ts";
import { patiently } from "./patiently.ts";

/** What is selected of a list, and what is being done to it. */
export interface Many<Item> {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
  readonly bulk: Bulk<Item>;
  /** What is being done, in words, and to how many. */
  readonly doing: Doing | undefined;
  /** Does it to all that are selected, which then are not any more. */
  readonly act: (work: Work<Item>) => void;
  /** All that are selected, those that are not shown read as they are taken. */
  readonly chosen: () => Iterable<Item> | AsyncIterable<Item>;
  /** Tells what is selected from everything else that was. */
  readonly which: string;
}

interface Doing {
  readonly title: string;
  readonly total: number | undefined;
}

interface Work<Item> extends Doing {
  readonly act: (item: Item) => Promise<unknown>;
  /** Takes what was answered for each that did not fail. */
  readonly onEnd?: ((answers: readonly unknown[]) => void) | undefined;
}

/** How many are read at once where something is done to all that match. */
const pageSize = 200;

/** Acts on rows that are selected, or on all that match. Another filter begins with nothing selected. */
export function useMany<Item>(list: {
  /** Another one is another list. */
  readonly filter: object;
  readonly rows: readonly Item[] | undefined;
  readonly keyOf: (item: Item) => string;
  /** Reads one page of all that match, shown or not. */
  readonly read: (page: {
    readonly cursor: string | undefined;
    readonly limit: number;
  }) => Promise<ListPage<Item>>;
  /** What is old when all was tried, and is read again. */
  readonly touches: Parameters<typeof readAgain>[1];
}): Many<Item> {
  const { rows = [], keyOf, read, touches } = list;
  const filter = JSON.stringify(list.filter);
  const client = useQueryClient();
  const words = useProblemWords();
  const [kept, setKept] = useState({ filter, selected: nothing });
  const [doing, setDoing] = useState<Doing>();
  const bulk = useBulk<Item>();
  const selected = kept.filter === filter ? kept.selected : nothing;
  const onSelect = (next: Selected) => setKept({ filter, selected: next });
  const isChosen = (item: Item) => isSelected(selected, keyOf(item));
  const chosen = () =>
    selected.kind === "some"
      ? rows.filter(isChosen)
      : those(
          everyItem((cursor) => read({ cursor, limit: pageSize })),
          isChosen,
        );

  return {
    selected,
    onSelect,
    bulk,
    doing,
    chosen,
    which: JSON.stringify([
      filter,
      selected.kind,
      ...(selected.kind === "some" ? selected.keys : selected.but),
    ]),
    act({ act, onEnd: onAnswers, ...what }) {
      // Several are under way at once: each answer has the place that its item has in the list.
      const answers = new Map<number, unknown>();
      let begun = 0;
      setDoing(what);
      onSelect(nothing);
      bulk.start({
        items: chosen(),
        act: async (item) => {
          const place = begun;
          begun += 1;
          const answer = await patiently(() => act(item)).catch((error: unknown) => {
            throw new Error(words(error), { cause: error });
          });
          if (onAnswers !== undefined) answers.set(place, answer);
        },
        onEnd() {
          void readAgain(client, touches);
          onAnswers?.([...answers].toSorted(([a], [b]) => a - b).map(([, answer]) => answer));
        },
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
