import type { Changes } from "../ports/revised.ts";
import type { InWords } from "./in-words.ts";

/** The members in which a record as it is differs from what it is to be; of one that is not there yet, all but its id. */
export function fieldsBetween(before: InWords | undefined, after: InWords, id: string): Changes {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const [from, to] = [before?.[name], after[name]];
      if (name === id || JSON.stringify(from) === JSON.stringify(to)) return [];
      return [[name, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]];
    }),
  );
}

/** The list as it is where both hold the same: no order of what a client may do means anything. */
export function inOrderOf<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const isSame = before.length === after.length && new Set(before).isSubsetOf(new Set(after));
  return isSame ? before : after;
}
