import { at, childrenOf, type Tape } from "./tape.ts";

/** Members and items by their place, which the tape alone has to count. */
export interface Families {
  readonly childAt: (parent: number, place: number) => number | undefined;
  /** How many siblings stand before it. */
  readonly placeOf: (node: number) => number;
  /** All of them, in their order. */
  readonly childrenOf: (parent: number) => Uint32Array;
}

/** How many families are remembered. */
const most = 64;

/** Counts a family once; the last few stay remembered. What was appended to the tape is seen. */
export function createFamilies(tape: Tape): Families {
  const known = new Map<number, Uint32Array>();

  function childrenIn(parent: number): Uint32Array {
    const kept = known.get(parent);
    if (kept?.length === at(tape.size, parent)) return kept;
    const counted = Uint32Array.from(childrenOf(tape, parent));
    const [oldest] = known.size < most ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(parent, counted);
    return counted;
  }

  return {
    childrenOf: childrenIn,
    childAt: (parent, place) => childrenIn(parent)[place],
    placeOf: (node) => placeIn(childrenIn(at(tape.parent, node)), node),
  };
}

/**
 * The place of a number among numbers that only grow, or of the first that is larger.
 *
 * @param length - how many of them count.
 */
export function placeIn(numbers: Uint32Array, number: number, length: number = numbers.length): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
