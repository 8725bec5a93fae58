import { contentOf, keyOf } from "../json/read-node.ts";
import { at, childrenOf, kinds, type Tape } from "../json/tape.ts";
import { childNamed } from "../table/cells.ts";

/** Two values that stand for each other; a side that is missing has none. */
export interface Pair {
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** Whether it stands at another place among those that are on both sides. */
  readonly moved: boolean;
}

/** A text and a value in it. */
export interface Side {
  readonly tape: Tape;
  readonly node: number;
}

/** Members by their keys. The second of two with one key stands for the second on the other side. */
export function pairMembers(left: Side, right: Side): readonly Pair[] {
  return pairByName(namedMembers(left), namedMembers(right)).map(({ left: one, right: other }) => ({
    left: one,
    right: other,
    moved: false,
  }));
}

function namedMembers({ tape, node }: Side): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const child of childrenOf(tape, node)) {
    const key = keyOf(tape, child) ?? "";
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    named.set(`${count} ${key}`, child);
  }
  return named;
}

/** Members by which items know themselves, the surest first. */
const identities = ["id", "_id", "uuid", "guid", "case_id", "key", "slug", "name"];

/**
 * Items by the member that says which is which, where all of them on both sides have one and no two have the same. `undefined`
 * where there is none.
 */
export function pairItemsById(left: Side, right: Side): readonly Pair[] | undefined {
  for (const identity of identities) {
    const [ones, others] = [identified(left, identity), identified(right, identity)];
    if (ones === undefined || others === undefined) continue;
    const pairs = pairByName(ones, others);
    return withMoves(pairs);
  }
  return undefined;
}

function identified({ tape, node }: Side, identity: string): ReadonlyMap<string, number> | undefined {
  const named = new Map<string, number>();
  for (const item of childrenOf(tape, node)) {
    const id = at(tape.kind, item) === kinds.object ? childNamed(tape, item, identity) : undefined;
    const kind = id === undefined ? 0 : at(tape.kind, id);
    if (id === undefined || (kind !== kinds.string && kind !== kinds.number)) return undefined;
    named.set(`${kind} ${contentOf(tape, id)}`, item);
  }
  return named.size === at(tape.size, node) ? named : undefined;
}

interface Named {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Those of the left in their order, then those that only the right has. */
function pairByName(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): readonly Named[] {
  return [
    ...[...left].map(([name, node]) => ({ left: node, right: right.get(name) })),
    ...[...right].filter(([name]) => !left.has(name)).map(([, node]) => ({ left: undefined, right: node })),
  ];
}

/** What was moved is what has to be taken out, and as little as that, so that the rest stands in one order on both sides. */
function withMoves(pairs: readonly Named[]): readonly Pair[] {
  const order = pairs.flatMap(({ left, right }) =>
    left === undefined || right === undefined ? [] : [right],
  );
  const stay = longestGrowing(order);
  return pairs.map(({ left, right }) => ({
    left,
    right,
    moved: left !== undefined && right !== undefined && !stay.has(right),
  }));
}

/** The longest row of numbers that only grows, by leaving out some. */
export function longestGrowing(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length the place of the smallest number that a row of it can end with. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? undefined : ends[low - 1]);
    ends[low] = place;
  }
  const kept = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) kept.add(numbers[place] ?? 0);
  return kept;
}

/** Items by their place, those at both ends first that say the same, so that one more in the middle is one more. */
export function pairItemsByPlace(
  left: readonly number[],
  right: readonly number[],
  isAlike: (left: number, right: number) => boolean,
): readonly Pair[] {
  const shorter = Math.min(left.length, right.length);
  const same = (one: number, other: number) => isAlike(left[one] ?? 0, right[other] ?? 0);
  let start = 0;
  while (start < shorter && same(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && same(left.length - 1 - end, right.length - 1 - end)) end += 1;
  const longer = Math.max(left.length, right.length) - end;
  return Array.from({ length: longer - start }, (_, place) => ({
    left: start + place < left.length - end ? left[start + place] : undefined,
    right: start + place < right.length - end ? right[start + place] : undefined,
    moved: false,
  }));
}
