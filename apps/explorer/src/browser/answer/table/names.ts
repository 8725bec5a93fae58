import { stringAt } from "../json/read-node.ts";
import { byte, scanString } from "../json/scan-token.ts";
import type { Tape } from "../json/tape.ts";

/** Keys as small numbers: the same key is the same number, however it is written. */
export interface Names {
  /** @param quote - where the first quote of the key stands. */
  readonly idAt: (quote: number) => number;
  readonly textOf: (id: number) => string;
}

/** Reads each key once into text; of all others it compares the bytes. */
export function createNames(tape: Tape): Names {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  /** By a number made of the bytes: where keys with it stand. */
  const seen = new Map<number, { readonly from: number; readonly length: number; readonly id: number }[]>();

  function idOf(text: string): number {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, texts.length);
    return texts.push(text) - 1;
  }

  return {
    textOf: (id) => texts[id] ?? "",
    idAt(quote) {
      const { hash, end } = hashOf(tape.bytes, quote + 1);
      const length = end - quote - 1;
      const alike = seen.get(hash) ?? [];
      const known = alike.find(
        (one) => one.length === length && same(tape.bytes, one.from, quote + 1, length),
      );
      if (known !== undefined) return known.id;
      const closing = scanString({ bytes: tape.bytes, to: tape.filled }, quote);
      const id = idOf(stringAt(tape, quote, closing));
      seen.set(hash, [...alike, { from: quote + 1, length, id }]);
      return id;
    },
  };
}

/** Of all bytes up to the last quote. */
function hashOf(bytes: Uint8Array, from: number): { readonly hash: number; readonly end: number } {
  let hash = 0x811c9dc5;
  let place = from;
  for (; bytes[place] !== byte.quote && place < bytes.length; place += 1) {
    const one = bytes[place] ?? 0;
    hash = Math.imul(hash ^ one, 0x01000193);
    if (one !== byte.backslash) continue;
    // What is behind it is no end, even if it is a quote.
    place += 1;
    hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x01000193);
  }
  return { hash, end: place };
}

function same(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let place = 0; place < length; place += 1)
    if (bytes[one + place] !== bytes[other + place]) return false;
  return true;
}
