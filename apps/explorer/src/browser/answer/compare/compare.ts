import { at, childrenOf, kinds, type Tape } from "../json/tape.ts";
import { fingerprint, type Fingerprints, isAlike, type Seed } from "./fingerprints.ts";
import { type Pair, pairItemsById, pairItemsByPlace, pairMembers } from "./pairs.ts";

/** One difference between two texts: values of the left and of the right one. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** All of them, in the order of the left text. */
export interface Differences {
  readonly listed: readonly Difference[];
  /** How many there are of each kind, also where they are too many to be listed. */
  readonly counts: Readonly<Record<Difference["kind"], number>>;
}

/** A text that is compared, and the value in it. */
export interface Compared {
  readonly tape: Tape;
  readonly root: number;
}

/** How many pairs are looked at between two looks at whether somebody else wants something. */
const slice = 5_000;

/**
 * What is different between two JSON texts, by what they say and not by how they are written.
 *
 * @param most - how many differences are listed.
 * @yields {number} how many pairs it has looked at.
 */
export function* compare(
  left: Compared,
  right: Compared,
  { seed, most }: { readonly seed: Seed; readonly most: number },
): Generator<number, Differences> {
  const prints: Prints = [yield* fingerprint(left.tape, seed), yield* fingerprint(right.tape, seed)];
  const both: Both = { left: left.tape, right: right.tape, prints };
  const listed: Difference[] = [];
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  const open: Pair[] = [{ left: left.root, right: right.root, moved: false }];
  let looked = 0;
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const { found, inside } = lookAt(both, pair);
    for (const difference of found) {
      counts[difference.kind] += 1;
      if (listed.length < most) listed.push(difference);
    }
    for (let place = inside.length - 1; place >= 0; place -= 1) {
      const one = inside[place];
      if (one !== undefined) open.push(one);
    }
    looked += 1;
    if (looked % slice === 0) yield looked;
  }
  return { listed, counts };
}

type Prints = readonly [Fingerprints, Fingerprints];

interface Both {
  readonly left: Tape;
  readonly right: Tape;
  readonly prints: Prints;
}

interface Look {
  readonly found: readonly Difference[];
  /** What has to be looked at next. */
  readonly inside: readonly Pair[];
}

function lookAt(both: Both, pair: Pair): Look {
  const { left, right, moved } = pair;
  if (left === undefined || right === undefined)
    return { found: [{ kind: left === undefined ? "added" : "removed", left, right }], inside: [] };
  const found: readonly Difference[] = moved ? [{ kind: "moved", left, right }] : [];
  if (isAlike(both.prints[0], left, both.prints[1], right)) return { found, inside: [] };
  const inside = insideOf(both, left, right);
  if (inside === undefined) return { found: [...found, { kind: "changed", left, right }], inside: [] };
  return { found, inside };
}

/** What stands for what in two values of one kind that have something in them; `undefined` where they are not that. */
function insideOf({ left, right, prints }: Both, one: number, other: number): readonly Pair[] | undefined {
  const kind = at(left.kind, one);
  if (kind !== at(right.kind, other)) return undefined;
  const sides = [
    { tape: left, node: one },
    { tape: right, node: other },
  ] as const;
  if (kind === kinds.object) return pairMembers(...sides);
  if (kind !== kinds.array) return undefined;
  return (
    pairItemsById(...sides) ??
    pairItemsByPlace([...childrenOf(left, one)], [...childrenOf(right, other)], (here, there) =>
      isAlike(prints[0], here, prints[1], there),
    )
  );
}
