import { nodeAt } from "../json/pointer.ts";
import { contentOf } from "../json/read-node.ts";
import { at, kinds, type Tape } from "../json/tape.ts";

/** Where answers say where their next page is. Each is a JSON Pointer (RFC 6901). */
const places = [
  "/next",
  "/next_page",
  "/next_url",
  "/nextPage",
  "/next_page_url",
  "/nextLink",
  "/@odata.nextLink",
  "/links/next",
  "/links/next/href",
  "/_links/next",
  "/_links/next/href",
  "/meta/next",
  "/meta/next_url",
  "/meta/next_page",
  "/meta/links/next",
  "/pagination/next",
  "/pagination/next_url",
  "/paging/next",
  "/paging/next/link",
];

/** The address of the next page that a page says itself, whole or relative; `undefined` where it says none. */
export function toldNext(tape: Tape, page: number): string | undefined {
  return places
    .map((place) => textAt(tape, page, place))
    .find((text) => text !== undefined && /^(?:https?:\/\/|\/|\?|\.\.?\/)/i.test(text));
}

/** The text or the number at a place; `undefined` where there is nothing, or something else. */
export function textAt(tape: Tape, page: number, pointer: string): string | undefined {
  const node = nodeAt(tape, page, pointer);
  const kind = node === undefined ? 0 : at(tape.kind, node);
  if (node === undefined || (kind !== kinds.string && kind !== kinds.number)) return undefined;
  return contentOf(tape, node);
}
