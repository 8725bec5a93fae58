import { same } from "./changes.ts";

/** What came of merging what a person wants into a record that somebody else changed meanwhile. */
export interface Merged<Values> {
  /** What the form goes on with: what only one of the two changed, and of lists what both added and took away. */
  readonly values: Values;
  /** Members that both changed to something else; the values have the person's own until they choose. */
  readonly contested: readonly (keyof Values & string)[];
  /** Members that somebody else changed. */
  readonly theirs: readonly (keyof Values & string)[];
}

/** Merges what a person wants (`mine`) and what is kept now (`theirs`), both of which began at `base`. */
export function merge<Values extends object>(base: Values, mine: Values, theirs: Values): Merged<Values> {
  const all = [base, theirs, mine].flatMap((one) => Object.keys(one));
  const names = [...new Set(all)] as unknown as readonly (keyof Values & string)[];
  const changed = names.filter((name) => !same(base[name], theirs[name]));
  const contested = changed.filter(
    (name) => !same(base[name], mine[name]) && !same(mine[name], theirs[name]) && !isList(base[name]),
  );
  const merged = names
    .map((name) => [name, mergedMember(base[name], mine[name], theirs[name])] as const)
    // One that is not there any more.
    .filter(([, value]) => value !== undefined);
  return { values: Object.fromEntries(merged) as Values, contested, theirs: changed };
}

function mergedMember(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  return isList(base) && isList(mine) && isList(theirs) ? mergedList(base, mine, theirs) : mine;
}

/** What is kept now, without what the person took away and with what they added behind it. */
function mergedList(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const removed = new Set(base).difference(new Set(mine));
  const kept = theirs.filter((value) => !removed.has(value));
  const added = mine.filter((value) => !base.includes(value) && !kept.includes(value));
  return [...kept, ...added];
}

/** A list of plain values: of entries that are objects nobody can tell which is which. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((one) => typeof one !== "object");
}
