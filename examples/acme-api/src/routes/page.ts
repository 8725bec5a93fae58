/** What of a query says which page is wanted. A field sent twice arrives as a list. */
export interface PageQuery {
  readonly limit?: string | readonly string[];
  readonly after?: string | readonly string[];
}

/**
 * The page that is wanted: 20 items from the beginning, unless it says otherwise. `undefined`: it cannot be read.
 *
 * @param id - what the id of an item looks like.
 */
export function readPage({ limit = "20", after }: PageQuery, id: RegExp) {
  if (typeof limit !== "string" || !/^([1-9]\d?|100)$/.test(limit)) return undefined;
  if (after !== undefined && (typeof after !== "string" || !id.test(after))) return undefined;
  return { limit: Number(limit), after };
}
