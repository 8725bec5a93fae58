import type { Input, Operation, Output } from "@grantway/api";
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { sessionApi } from "./api-context.ts";

/*
 * Reading and changing by operations of the contract. What is read is kept under the resource and the name of the operation
 * and what it was asked with, so that a change of a resource can have everything read again that may tell of it.
 */

/** What an operation is asked with, the signal apart, which is the query's. */
export type Asked<Op extends Operation> = Omit<Input<Op>, "signal">;

/** `clients` of `clients.secrets.add`. */
function resourceOf({ name }: Operation): string {
  return name.slice(0, name.indexOf("."));
}

/** For `useQuery`, `useSuspenseQuery` and `prefetchQuery`. */
export function readOptions<const Op extends Operation>(operation: Op, input: Asked<Op>) {
  return queryOptions({
    queryKey: [resourceOf(operation), operation.name, input],
    queryFn: ({ signal }): Promise<Output<Op>> =>
      sessionApi.call(operation, { ...input, signal } as Input<Op>),
  });
}

/** Reads one thing. What was there stays while it is read again. */
export function useRead<const Op extends Operation>(operation: Op, input: Asked<Op>) {
  return useQuery(readOptions(operation, input));
}

/** A page of a list, as every list answers. */
export interface ListPage {
  readonly items: readonly unknown[];
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** How many rows the API gives at once. */
const mostRows = 200;

/** How many rows a page has where a list does not say. */
const usualSize = 50;

/** How many rows a page of this list has. */
export function sizeOf(input: unknown): number {
  const { query } = input as { readonly query?: { readonly limit?: number } };
  return query?.limit ?? usualSize;
}

/** Where a page begins, and how many rows of it are asked for. */
interface PageStart {
  readonly cursor?: string;
  readonly limit: number;
}

/**
 * For `useInfiniteQuery` and `prefetchInfiniteQuery`. Of a list of which so many pages are open, all are read in as few calls as
 * the API allows.
 */
export function listOptions<const Op extends Operation>(
  operation: Output<Op> extends ListPage ? Op : never,
  input: Asked<Op>,
  pages: number,
) {
  const { query } = input as { readonly query?: object };
  const size = sizeOf(input);
  const wanted = pages * size;
  const begin: PageStart = { limit: Math.min(wanted, mostRows) };
  return infiniteQueryOptions({
    queryKey: [resourceOf(operation), operation.name, "pages", input],
    queryFn: ({ signal, pageParam }): Promise<Output<Op>> => {
      const asked: unknown = { ...input, query: { ...query, ...pageParam }, signal };
      return sessionApi.call<Op>(operation, asked as Input<Op>);
    },
    initialPageParam: begin,
    getNextPageParam: (page, all): PageStart | undefined => {
      const { next } = page as ListPage;
      if (next === undefined) return undefined;
      const read = (all as readonly ListPage[]).reduce((sum, { items }) => sum + items.length, 0);
      return { cursor: next, limit: Math.min(Math.max(size, wanted - read), mostRows) };
    },
    // Another filter shows the rows of the last one until its own are there.
    placeholderData: keepPreviousData,
  });
}

/**
 * Changes something. Afterwards everything that was read of its resource is read again, and of the others named in
 * `touches`. A call that is refused is not repeated.
 */
export function useChange<const Op extends Operation>(
  operation: Op,
  { touches = [] }: { readonly touches?: readonly string[] } = {},
) {
  const client = useQueryClient();
  return useMutation({
    // A function of one argument: Query hands over a second one.
    mutationFn: (input: Asked<Op>): Promise<Output<Op>> => sessionApi.call(operation, input as Input<Op>),
    onSuccess: () => readAgain(client, [resourceOf(operation), ...touches]),
  });
}

/** Has everything read again that was read of these resources; what a page shows now is waited for. */
export async function readAgain(client: QueryClient, resources: readonly string[]): Promise<void> {
  await Promise.all(resources.map((resource) => client.invalidateQueries({ queryKey: [resource] })));
}
