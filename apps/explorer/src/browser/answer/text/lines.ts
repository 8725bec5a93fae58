import { byte } from "../json/scan-token.ts";

/** One line as it is shown, or a piece of one that is longer than a line can be. */
export interface LineView {
  /** From 1 on. */
  readonly number: number;
  /** Whether the line began in the piece before. */
  readonly continues: boolean;
  readonly text: string;
}

/** A text by its lines. */
export interface Lines {
  /** Of lines and pieces of lines. */
  readonly count: number;
  readonly view: (from: number, to: number) => readonly LineView[];
  /** The line or piece that a byte is in. */
  readonly at: (offset: number) => number;
}

/** How long a piece is. Bytes. */
const longest = 1_000;
/** How much is read between two looks at whether somebody else wants something. Bytes. */
const slice = 1 << 21;

/**
 * Cuts UTF-8 text into lines, and long lines into pieces, so that any part of it can be shown at once.
 *
 * @yields {number} the byte it has come to.
 */
export function* linesOf(bytes: Uint8Array): Generator<number, Lines> {
  let starts = new Uint32Array(1024);
  let numbers = new Uint32Array(1024);
  let [count, number, due] = [0, 0, slice];
  const add = (start: number): void => {
    if (count === starts.length) [starts, numbers] = [doubled(starts), doubled(numbers)];
    starts[count] = start;
    numbers[count] = number;
    count += 1;
  };
  for (let from = 0; from <= bytes.length;) {
    const newline = bytes.indexOf(byte.newline, from);
    const end = newline === -1 ? bytes.length : newline;
    number += 1;
    add(from);
    for (let cut = cutBefore(bytes, from + longest); cut < end; cut = cutBefore(bytes, cut + longest))
      add(cut);
    from = end + 1;
    if (from < due) continue;
    yield from;
    due = from + slice;
  }
  return linesAt(bytes, starts.subarray(0, count), numbers.subarray(0, count));
}

function linesAt(bytes: Uint8Array, starts: Uint32Array, numbers: Uint32Array): Lines {
  const decoder = new TextDecoder();
  const textOf = (place: number): string => {
    const from = starts[place] ?? 0;
    const to = starts[place + 1] ?? bytes.length;
    return decoder.decode(bytes.subarray(from, to)).replace(/\r?\n$/, "");
  };
  return {
    count: starts.length,
    view: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, starts.length) - from) }, (_, nth) => {
        const place = from + nth;
        const number = numbers[place] ?? 0;
        return { number, continues: place > 0 && numbers[place - 1] === number, text: textOf(place) };
      }),
    at: (offset) =>
      Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      ),
  };
}

/** The start of the character that a byte is in. */
function cutBefore(bytes: Uint8Array, place: number): number {
  let cut = place;
  while (((bytes[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return cut;
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(numbers.length * 2);
  next.set(numbers);
  return next;
}
