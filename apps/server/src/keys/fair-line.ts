/**
 * A bounded queue that is fair between keys: keys take turns, and when it is full the key with the most entries loses
 * its last one. So a caller that floods it only pushes out its own entries.
 */
export interface FairLine<T> {
  /** Queues an entry. Answers the entry that is dropped for it: another one, the same one, or none. */
  add(key: string, one: T): T | undefined;
  /** Removes and answers the next entry in turn. */
  take(): T | undefined;
  /** How many entries there are. */
  size(): number;
}

/** @param room - most entries, all keys together. */
export function createFairLine<T>(room: number): FairLine<T> {
  // The key whose turn is next stands first.
  const lines = new Map<string, T[]>();
  let length = 0;

  /** The key with the most entries; on a tie the newcomer's, since the others came first. */
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
      // The key goes to the end, if it still has entries.
      lines.delete(key);
      if (line.length > 0) lines.set(key, line);
      return one;
    },
    size: () => length,
  };
}
