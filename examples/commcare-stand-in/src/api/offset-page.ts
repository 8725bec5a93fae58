/** A page of most CommCare APIs, by `limit` and `offset`. */
export interface OffsetPage<Item> {
  readonly meta: {
    readonly limit: number;
    /** Path and query of the next page. */
    readonly next: string | null;
    readonly offset: number;
    readonly previous: string | null;
    readonly total_count: number;
  };
  readonly objects: readonly Item[];
}

/** The page that was asked for, or what is wrong with the question. `limit=0` means as many as there may be. */
export function offsetPage<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  path: string,
): OffsetPage<Item> | string {
  const limit = read(query, "limit", 20);
  const offset = read(query, "offset", 0);
  if (typeof limit === "string") return limit;
  if (typeof offset === "string") return offset;
  const size = limit === 0 ? most : Math.min(limit, most);
  const at = (start: number) => {
    const other = new URLSearchParams(query);
    other.set("limit", String(size));
    other.set("offset", String(start));
    return `${path}?${other.toString()}`;
  };
  return {
    meta: {
      limit: size,
      next: offset + size < items.length ? at(offset + size) : null,
      offset,
      previous: offset > 0 ? at(Math.max(0, offset - size)) : null,
      total_count: items.length,
    },
    objects: items.slice(offset, offset + size),
  };
}

const most = 5000;

function read(query: URLSearchParams, name: string, fallback: number): number | string {
  const text = query.get(name) ?? String(fallback);
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : `Invalid ${name} '${text}' provided. Please provide a positive integer >= 0.`;
}
