import type { Operation, Output } from "@grantway/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readOptions } from "../api/queries.ts";

/** A list that counts what matches where it is asked to. */
type Counting<Op extends Operation> = Output<Op> extends { readonly total?: number | undefined } ? Op : never;

/**
 * How many match a filter. Asked beside the rows, so that nobody waits for the count: `undefined` until it is there.
 */
export function useTotal<const Op extends Operation>(
  operation: Counting<Op>,
  filter: object,
): number | undefined {
  const asked = { query: { ...filter, total: true, limit: 1 } } as unknown as Parameters<
    typeof readOptions<Op>
  >[1];
  const { data } = useQuery({ ...readOptions<Op>(operation, asked), placeholderData: keepPreviousData });
  return (data as { readonly total?: number } | undefined)?.total;
}
