const mostDifferent = 2;

/** The name that was most likely meant by a misspelt one: it differs in at most two letters; `undefined` when none does. */
export function nearestName(wanted: string, names: Iterable<string>): string | undefined {
  const near = [...names]
    // Others differ in more letters, and the distance of long texts takes long.
    .filter((name) => Math.abs(name.length - wanted.length) <= mostDifferent)
    .map((name) => ({ name, distance: distanceOf(name, wanted) }))
    .filter(({ name, distance }) => distance <= mostDifferent && distance < name.length);
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.name;
}

/** The Levenshtein distance. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of one.split("").entries()) {
    const next = [index + 1];
    for (const [column, its] of other.split("").entries()) {
      const replaced = (row[column] ?? 0) + (letter === its ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
