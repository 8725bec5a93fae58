import type { Operation, Output } from "@grantway/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Asked, readOptions } from "../api/queries.ts";

/** A list that counts what matches where it is asked to. */
export type Counting<Op extends Operation> =
  Output<Op> extends { readonly total?: number | undefined } ? Op : never;

/** For `useQuery` and `prefetchQuery`. */
export function totalOptions<const Op extends Operation>(operation: Counting<Op>, filter: object) {
  const asked = { query: { ...filter, total: true, limit: 1 } } as unknown as Asked<Op>;
  return readOptions<Op>(operation, asked);
}

/**
 * How many match a filter. Asked beside the rows, so that nobody waits for the count: `undefined` until it is there.
 */
export function useTotal<const Op extends Operation>(
  operation: Counting<Op>,
  filter: object,
): number | undefined {
  const { data } = useQuery({ ...totalOptions<Op>(operation, filter), placeholderData: keepPreviousData });
  return (data as { readonly total?: number } | undefined)?.total;
}
