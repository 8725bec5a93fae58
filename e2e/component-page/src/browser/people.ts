/** Somebody in the list. */
export interface Person {
  readonly name: string;
  readonly suspended: boolean;
  readonly visits: number;
  readonly seen: number;
}

/** 60 of them. */
const people: readonly Person[] = Array.from({ length: 60 }, (_, place) => ({
  name: `person-${String(place).padStart(2, "0")}`,
  suspended: place % 5 === 0,
  visits: (place * 7919) % 1000,
  seen: Date.UTC(2026, 10, 28) - place * 7_000_000,
}));

/** Those that match, in order. */
export function find(asked: {
  readonly search: string;
  readonly suspended: boolean;
  readonly by: string;
  readonly order: "ascending" | "descending";
}): readonly Person[] {
  const found = people.filter(
    ({ name, suspended }) => name.includes(asked.search) && (!asked.suspended || suspended),
  );
  const sorted = found.toSorted((a, b) =>
    asked.by === "visits" ? a.visits - b.visits : a.name.localeCompare(b.name),
  );
  return asked.order === "descending" ? sorted.toReversed() : sorted;
}
