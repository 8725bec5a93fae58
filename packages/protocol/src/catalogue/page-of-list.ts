import type { Page, PageRequest, TotalRequest } from "../ports/page.ts";

/** What lists in memory are asked for. */
export type ListRequest = PageRequest &
  TotalRequest & {
    /** A part of key or name, whatever the case. */
    readonly search?: string;
  };

/**
 * A page of a list that is in memory as a whole, ordered by key.
 *
 * @throws {RangeError} when the page would not have 1 to 200 items.
 */
export function pageOfList<T>(
  items: readonly T[],
  { limit, after = "", search = "", total = false }: ListRequest,
  read: { readonly key: (item: T) => string; readonly name: (item: T) => string },
): Page<T> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    throw new RangeError("A page has 1 to 200 items.");
  }
  const wanted = search.toLowerCase();
  const matching = items.filter((item) =>
    `${read.key(item)}\n${read.name(item)}`.toLowerCase().includes(wanted),
  );
  const found = matching
    .filter((item) => read.key(item) > after)
    .toSorted((one, other) => (read.key(one) < read.key(other) ? -1 : 1));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page,
    ...(found.length > limit && last !== undefined ? { next: read.key(last) } : {}),
    ...(total ? { total: matching.length } : {}),
  };
}
