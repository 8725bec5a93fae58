import { byte } from "../json/scan-token.ts";
import { contentOf, keyOf } from "../json/read-node.ts";
import { at, kinds, type Tape } from "../json/tape.ts";

/** Says whether a key or a value has words in it, whatever their case. */
export interface Matcher {
  readonly inKey: (node: number) => boolean;
  readonly inValue: (node: number) => boolean;
}

/**
 * Looks for words in keys and in values that have nothing in them. Most of it is done on the bytes: only where words or values
 * are more than plain ASCII they are made into text first.
 */
export function createMatcher(tape: Tape, words: string): Matcher {
  const sought = words.toLowerCase();
  const bytes = plainBytes(sought);

  function between(from: number, to: number, text: () => string): boolean {
    if (bytes !== undefined) {
      const found = findBytes(tape.bytes, from, to, bytes);
      if (found !== "unsure") return found === "yes";
    }
    return text().toLowerCase().includes(sought);
  }

  return {
    inKey(node) {
      const key = at(tape.key, node);
      // What stands between a key and its value has no letters.
      return key !== 0 && between(key + 1, keyEnd(tape, node), () => keyOf(tape, node) ?? "");
    },
    inValue(node) {
      if (at(tape.size, node) > 0) return false;
      const quotes = at(tape.kind, node) === kinds.string ? 1 : 0;
      return between(at(tape.start, node) + quotes, at(tape.end, node) - quotes, () => contentOf(tape, node));
    },
  };
}

/** Where the last quote of a key stands: before the colon before the value. */
function keyEnd(tape: Tape, node: number): number {
  let place = at(tape.start, node) - 1;
  while (tape.bytes[place] !== byte.quote) place -= 1;
  return place;
}

/** The words as bytes, where they are plain: none that an escape would write otherwise. */
function plainBytes(words: string): Uint8Array | undefined {
  return /^[\u0020-\u007e]+$/.test(words) && !/["\\/]/.test(words)
    ? new TextEncoder().encode(words)
    : undefined;
}

/** `unsure` where a value has escapes, or letters whose small form might be one of the sought. */
function findBytes(bytes: Uint8Array, from: number, to: number, sought: Uint8Array): "yes" | "no" | "unsure" {
  let unsure = false;
  for (let place = from; place < to; place += 1) {
    const one = bytes[place] ?? 0;
    // What an escape says is known only when it is read.
    if (one === byte.backslash) return "unsure";
    if (one > 0x7f) unsure = true;
    else if (place + sought.length <= to && startsAt(bytes, place, sought)) return "yes";
  }
  return unsure ? "unsure" : "no";
}

function startsAt(bytes: Uint8Array, place: number, sought: Uint8Array): boolean {
  for (let letter = 0; letter < sought.length; letter += 1)
    if (lower(bytes[place + letter] ?? 0) !== sought[letter]) return false;
  return true;
}

function lower(one: number): number {
  return one >= 0x41 && one <= 0x5a ? one | 0x20 : one;
}
