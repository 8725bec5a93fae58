/** What can be picked. */
export interface Pickable {
  readonly value: string;
  readonly title: string;
  readonly detail?: string | undefined;
}

/** Under one heading. */
export interface PickableGroup {
  readonly label: string;
  readonly items: readonly Pickable[];
}

/** Whether what is searched for is a part of what the thing is called by people or by programs, whatever the case. */
export function matches({ value, title }: Pickable, search: string): boolean {
  return `${value}\n${title}`.toLowerCase().includes(search.trim().toLowerCase());
}

/** Of pasted words, those that can be picked and the rest. One word is no list: it is searched for. */
export function pickedOf(
  text: string,
  known: ReadonlyMap<string, Pickable>,
): { readonly picked: readonly string[]; readonly rest: string } | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const picked = words.filter((word) => known.has(word));
  if (words.length < 2 || picked.length === 0) return undefined;
  return { picked, rest: words.filter((word) => !known.has(word)).join(" ") };
}
