import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { useProblemWords } from "../api/problem-words.ts";

/** What is read of a list, page by page. */
type Reading<Item> = UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>;

/** The properties of a `ListView` that come from what is read: its rows, and in which state they are. */
export function useShownList<Item>(reading: Reading<Item>) {
  const words = useProblemWords();
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage } = reading;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  return {
    rows,
    busy: isPlaceholderData,
    problem: error === null ? undefined : words(error),
    onRetry: () => void reading.refetch(),
    onMore: hasNextPage ? () => void reading.fetchNextPage() : undefined,
    loadingMore: isFetchingNextPage,
  };
}
