import type { Input, Operation, Output } from "@grantway/api";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { listOptions } from "../api/queries.ts";

/** A page of things. */
interface PageOf<Item> {
  readonly items: readonly Item[];
}

type ItemOf<Op extends Operation> = Output<Op> extends PageOf<infer Item> ? Item : never;

/** Reads a list to its end, page by page: for what is picked from. `items` is absent until the first page is there. */
export function useWhole<const Op extends Operation>(
  operation: Output<Op> extends PageOf<unknown> ? Op : never,
  input: Omit<Input<Op>, "signal">,
): { readonly items: readonly ItemOf<Op>[] | undefined; readonly error: unknown } {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    listOptions<Op>(operation as never, input, Number.POSITIVE_INFINITY),
  );
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && error === null) void fetchNextPage();
  }, [error, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const pages = data?.pages as readonly PageOf<ItemOf<Op>>[] | undefined;
  return { items: pages?.flatMap(({ items }) => items), error };
}
