import type { Input, Operation, Output } from "@grantway/api";
import { useEffect } from "react";
import { useList } from "../api/queries.ts";

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
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useList<Op>(
    operation as never,
    input,
  );
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && error === null) void fetchNextPage();
  }, [error, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const pages = data?.pages as readonly PageOf<ItemOf<Op>>[] | undefined;
  return { items: pages?.flatMap(({ items }) => items), error };
}
