import { createLRU } from "lru.min";

/** How much is remembered. */
export interface MemoryLimits {
  readonly texts: number;
  /** Characters; what is longer is computed each time. */
  readonly longest: number;
}

/**
 * Remembers what a pure function made of the texts it is given again and again: the header of a machine, the token an API
 * asks about. Nothing a person may change is decided by it. What throws or answers `undefined` is not remembered, and
 * when the memory is full the text that was asked about the longest ago makes room, so whoever asks often is not pushed out
 * by those who ask once.
 *
 * A text is found by a hash with a seed of this process before it is compared, so how long that takes tells nobody how
 * much of a secret was right.
 */
export function remember<T extends object | undefined>(
  compute: (text: string) => T,
  { texts, longest }: MemoryLimits,
): (text: string) => T {
  const known = createLRU<string, T>({ max: texts });
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (made !== undefined && text.length <= longest) known.set(text, made);
    return made;
  };
}
