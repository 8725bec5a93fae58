import { contentOf, keyOf } from "../json/read-node.ts";
import { at, kinds, type Tape } from "../json/tape.ts";

/** A number for each value of a text, in two halves: equal for values that say the same, and for hardly any others. */
export interface Fingerprints {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** What makes the numbers of this comparison other ones than those of the next, so that no text can be made to fool it. */
export type Seed = readonly [number, number];

/** How many values are looked at between two looks at whether somebody else wants something. */
const slice = 50_000;

/**
 * Makes them from the end of the text, where all that is in a value has its number before it. The order of members does not
 * count, the order of items does.
 *
 * @yields {number} how many values are left.
 */
export function* fingerprint(tape: Tape, seed: Seed): Generator<number, Fingerprints> {
  const halves = seed.map((start) => ({ start, of: new Uint32Array(tape.nodes) }));
  for (let node = tape.nodes - 1; node >= 0; node -= 1) {
    for (const { start, of } of halves) of[node] = printOf(tape, of, node, start);
    if (node % slice === 0) yield node;
  }
  return { one: halves[0]?.of ?? new Uint32Array(0), other: halves[1]?.of ?? new Uint32Array(0) };
}

/** Whether two values say the same. */
export function isAlike(left: Fingerprints, one: number, right: Fingerprints, other: number): boolean {
  return at(left.one, one) === at(right.one, other) && at(left.other, one) === at(right.other, other);
}

function printOf(tape: Tape, prints: Uint32Array, node: number, seed: number): number {
  const kind = at(tape.kind, node);
  const start = mix(seed, kind);
  if (kind === kinds.number) return mixText(start, plainNumber(contentOf(tape, node)));
  if (kind !== kinds.object && kind !== kinds.array) return mixText(start, contentOf(tape, node));
  let sum = start;
  const end = at(tape.after, node);
  for (let child = node + 1; child < end; child = at(tape.after, child)) {
    const print = at(prints, child);
    sum =
      kind === kinds.array
        ? mix(sum, print)
        : (sum + mix(mixText(seed, keyOf(tape, child) ?? ""), print)) >>> 0;
  }
  return sum;
}

/** `1`, `1.0` and `1e0` are the same number; what a computer's number would round stays as it is written. */
function plainNumber(text: string): string {
  const significant = text.replace(/[eE].*$/, "").replaceAll(/[-.]|^-?0+/g, "");
  const number = Number(text);
  return significant.length <= 15 && Number.isFinite(number) ? String(number) : text;
}

function mix(sum: number, value: number): number {
  let mixed = Math.imul(sum ^ value, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function mixText(sum: number, text: string): number {
  let mixed = sum;
  for (let place = 0; place < text.length; place += 1)
    mixed = Math.imul(mixed ^ text.charCodeAt(place), 0x01000193);
  return mix(mixed, text.length);
}
