import type { Operation, Output } from "@grantway/api";
import { type Asked, listOptions, type ListPage, readOptions } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { openPages } from "./open-pages.ts";
import { type Counting, totalOptions } from "./total.ts";

/*
 * What a page shows is read before the page is there: at a hover over the link to it, and when it is the first one, beside the
 * question who is signed in. Nobody waits for it here, and what goes wrong the page finds out itself.
 */

/** Has one thing read. */
export function preload<const Op extends Operation>(operation: Op, input: Asked<Op>): void {
  void queryClient.prefetchQuery(readOptions(operation, input));
}

/** Has a list read, as many pages of it as the address says. */
export function preloadList<const Op extends Operation>(
  operation: Output<Op> extends ListPage ? Op : never,
  input: Asked<Op>,
  search: Readonly<Record<string, unknown>>,
): void {
  void queryClient.prefetchInfiniteQuery(listOptions<Op>(operation, input, openPages(search)));
}

/** Has it counted. */
export function preloadTotal<const Op extends Operation>(operation: Counting<Op>, filter: object): void {
  void queryClient.prefetchQuery(totalOptions<Op>(operation, filter));
}
