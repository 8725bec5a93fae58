import type { Page, PageRequest } from "@grantway/protocol";
import { storable } from "./rows/cells.ts";

const maxLimit = 200;

/** Rows read for a page at the most: its items, and one that tells whether there is another page. */
export const mostRead = maxLimit + 1;

/** The limit asked for. @throws RangeError outside 1–200. */
export function pageLimit({ limit }: PageRequest): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) {
    throw new RangeError(`A page has 1 to ${maxLimit} items, not ${limit}.`);
  }
  return limit;
}

/**
 * Where the page begins: the sort key of the last item before it. Every key sorts after an empty text, so the first
 * page begins after as many empty texts as the key has parts.
 *
 * @throws RangeError when `after` was not made by {@link toPage} for this list.
 */
export function pageStart({ after }: PageRequest, parts: number): readonly string[] {
  if (after === undefined) return Array.from({ length: parts }, () => "");
  const key = parseKey(after);
  if (key.length !== parts) throw strange();
  return key;
}

/**
 * As {@link pageStart}, of a list that goes down from the greatest number, and from the greatest text where numbers are the
 * same.
 */
export function pageStartBelow(request: PageRequest): { readonly number: number; readonly text: string } {
  if (request.after === undefined) return { number: Number.MAX_SAFE_INTEGER, text: "" };
  const [digits = "", text = ""] = pageStart(request, 2);
  if (!/^\d{1,16}$/.test(digits)) throw strange();
  return { number: Number(digits), text };
}

/** As {@link pageStart}, of a list that goes down from the greatest text. */
export function pageStartFromTop(request: PageRequest, parts: number): readonly string[] {
  return request.after === undefined ? Array.from({ length: parts }, () => top) : pageStart(request, parts);
}

/** Sorts after every id there is, byte by byte in UTF-8. */
const top = "\u{10FFFF}";

function strange(): RangeError {
  return new RangeError("This is not where a page of this list begins.");
}

/** No key of ours holds what no database can store. */
function isText(part: unknown): part is string {
  return typeof part === "string" && part === storable(part);
}

function parseKey(after: string): readonly string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(after, "base64url").toString());
    return Array.isArray(key) && key.every(isText) ? key : [];
  } catch {
    return [];
  }
}

/** Makes the page of `limit` items from the up to `limit + 1` that were read. */
export function toPage<T>(
  read: readonly T[],
  limit: number,
  sortKey: (item: T) => readonly string[],
): Page<T> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  if (read.length <= limit || last === undefined) return { items };
  return { items, next: Buffer.from(JSON.stringify(sortKey(last))).toString("base64url") };
}
