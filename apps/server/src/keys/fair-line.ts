/**
 * A waiting line with room for so many, in which no key stands in the way of another: keys take turns, and when the
 * room is full the longest line gives up its last one. So whoever sends much only ever pushes out their own.
 */
export interface FairLine<T> {
  /** Lets one wait. Answers who has to go for it: somebody else, the same one, or nobody. */
  add(key: string, one: T): T | undefined;
  /** The next in turn, who no longer waits. */
  take(): T | undefined;
}

/** @param room - how many may wait, all keys together. */
export function createFairLine<T>(room: number): FairLine<T> {
  // The key whose turn is next stands first.
  const lines = new Map<string, T[]>();
  let length = 0;

  /** The key with most waiting; among equals the newcomer's, since others were here before. */
  function longest(newcomer: string): string {
    const lengthOf = (key: string) => lines.get(key)?.length ?? 0;
    return [...lines.keys()].reduce((most, key) => (lengthOf(key) > lengthOf(most) ? key : most), newcomer);
  }

  return {
    add(key, one) {
      const line = lines.get(key) ?? [];
      line.push(one);
      lines.set(key, line);
      length += 1;
      if (length <= room) return undefined;
      length -= 1;
      const fullest = longest(key);
      const dropped = lines.get(fullest)?.pop();
      if (lines.get(fullest)?.length === 0) lines.delete(fullest);
      return dropped;
    },
    take() {
      const [next] = lines;
      if (next === undefined) return undefined;
      const [key, line] = next;
      length -= 1;
      const one = line.shift();
      // Behind the others, if there is anybody left.
      lines.delete(key);
      if (line.length > 0) lines.set(key, line);
      return one;
    },
  };
}
