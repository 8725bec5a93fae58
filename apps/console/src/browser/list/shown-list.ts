import type { Operation, Output } from "@grantway/api";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useProblemWords } from "../api/problem-words.ts";
import { type Asked, listOptions, type ListPage, sizeOf } from "../api/queries.ts";
import { useKeptScroll } from "./kept-scroll.ts";
import { useOpenPages } from "./open-pages.ts";

type Item<Op extends Operation> = Output<Op> extends { readonly items: readonly (infer One)[] } ? One : never;

/**
 * Reads a list, as many pages of it as its address says, and answers with the properties of a `ListView` that come of it: its
 * rows, and in which state they are.
 */
export function useShownList<const Op extends Operation>(
  operation: Output<Op> extends ListPage ? Op : never,
  input: Asked<Op>,
) {
  const words = useProblemWords();
  const { pages, openNext } = useOpenPages();
  const wanted = pages * sizeOf(input);
  const reading = useInfiniteQuery(listOptions<Op>(operation, input, pages));
  const { data, error, isPlaceholderData, hasNextPage, isFetching, fetchNextPage } = reading;
  const all = useMemo(() => data?.pages.flatMap((page) => (page as ListPage).items as Item<Op>[]), [data]);
  const missing = all !== undefined && all.length < wanted && hasNextPage && !isPlaceholderData;

  useEffect(() => {
    if (missing && !isFetching && error === null) void fetchNextPage();
  }, [missing, isFetching, error, fetchNextPage]);
  useKeptScroll(all !== undefined && !missing);

  const rows = useMemo(() => all?.slice(0, wanted), [all, wanted]);
  return {
    rows,
    total: (data?.pages[0] as ListPage | undefined)?.total,
    busy: isPlaceholderData,
    problem: error === null ? undefined : words(error),
    onRetry: () => void reading.refetch(),
    onMore: hasNextPage || (all?.length ?? 0) > wanted ? openNext : undefined,
    loadingMore: missing,
  };
}
