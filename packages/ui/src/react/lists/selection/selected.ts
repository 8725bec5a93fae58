/*
 * What is selected of a list: some rows by their keys, or all that match the filter but a few, the ones among them that were
 * never shown included.
 */

/** Rows that are selected. */
export type Selected =
  | { readonly kind: "some"; readonly keys: ReadonlySet<string> }
  | { readonly kind: "all"; readonly but: ReadonlySet<string> };

/** What a list selects by. */
export interface Selection {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
}

/** Nothing. */
export const nothing: Selected = { kind: "some", keys: new Set() };

/** All that match, shown or not. */
export const allMatching: Selected = { kind: "all", but: new Set() };

/** Whether anything is. */
export function hasSelection(selected: Selected): boolean {
  return selected.kind === "all" || selected.keys.size > 0;
}

/** Whether the row of this key is. */
export function isSelected(selected: Selected, key: string): boolean {
  return selected.kind === "some" ? selected.keys.has(key) : !selected.but.has(key);
}

/** With the row of this key the other way round. */
export function toggled(selected: Selected, key: string): Selected {
  return selected.kind === "some"
    ? { kind: "some", keys: withOrWithout(selected.keys, key) }
    : { kind: "all", but: withOrWithout(selected.but, key) };
}

/** How many, where `total` match; `undefined` where all do and nobody counted. */
export function countOf(selected: Selected, total: number | undefined): number | undefined {
  if (selected.kind === "some") return selected.keys.size;
  return total === undefined ? undefined : Math.max(0, total - selected.but.size);
}

/** What is said of the rows that are shown: whether all, some or none of them are. */
export function ofShown(selected: Selected, shown: readonly string[]): "all" | "some" | "none" {
  const count = shown.filter((key) => isSelected(selected, key)).length;
  if (count === 0) return "none";
  return count === shown.length ? "all" : "some";
}

/** All that are shown, or none where all were. */
export function shownToggled(selected: Selected, shown: readonly string[]): Selected {
  return ofShown(selected, shown) === "all" ? nothing : { kind: "some", keys: new Set(shown) };
}

function withOrWithout(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return keys.has(key) ? keys.difference(new Set([key])) : keys.union(new Set([key]));
}
