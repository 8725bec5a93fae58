import type { Page } from "@grantway/protocol";
import { pageOf } from "./frame.ts";
import type { ListOptions } from "./frame.ts";

/** A page of a list that is in memory as a whole, ordered by key; searched in key and name whatever the case. */
export function pageInMemory<T>(
  items: readonly T[],
  options: ListOptions,
  keyOf: (item: T) => string,
  nameOf: (item: T) => string,
): Page<T> {
  const { limit, after = "", search = "" } = pageOf(options);
  const wanted = search.toLowerCase();
  const found = items
    .filter((item) => `${keyOf(item)}\n${nameOf(item)}`.toLowerCase().includes(wanted))
    .filter((item) => keyOf(item) > after)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return found.length > limit && last !== undefined ? { items: page, next: keyOf(last) } : { items: page };
}
