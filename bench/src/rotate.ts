/**
 * The same list, begun at another place: whoever comes first in a case comes after the writes of the case before, so each
 * round begins with another.
 */
export function rotate<T>(list: readonly T[], by: number): readonly T[] {
  const first = by % list.length;
  return list.slice(first).concat(list.slice(0, first));
}
