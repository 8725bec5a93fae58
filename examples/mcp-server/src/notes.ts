/** Notes of people, kept until the process ends. */
export interface Notes {
  of(person: string): readonly string[];
  /** `full`: this person has as many as there is room for. */
  add(person: string, text: string): "added" | "full";
}

const most = { people: 1_000, each: 100 } as const;

/** Keeps notes of as many people as there is room for; who wrote the longest ago makes room. */
export function createNotes(): Notes {
  const kept = new Map<string, string[]>();
  return {
    of: (person) => kept.get(person) ?? [],
    add(person, text) {
      const notes = kept.get(person) ?? [];
      if (notes.length >= most.each) return "full";
      kept.delete(person);
      kept.set(person, [...notes, text]);
      const [oldest] = kept.keys();
      if (kept.size > most.people && oldest !== undefined) kept.delete(oldest);
      return "added";
    },
  };
}
