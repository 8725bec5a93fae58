import { createLRU } from "lru.min";

/** One row as both drivers give it: cells in the order of the columns asked for. */
export type Cells = readonly unknown[];

/**
 * A list of texts: SQLite keeps JSON text, PostgreSQL's driver has parsed it already. Most rows have one of few lists, of scopes
 * or of methods: each is read once and shared, which takes less time and memory, so nobody may change it.
 */
export function texts(cell: unknown): readonly string[] {
  if (typeof cell !== "string") return cell as readonly string[];
  const known = lists.get(cell);
  if (known !== undefined) return known;
  const list = Object.freeze(JSON.parse(cell) as string[]);
  if (cell.length <= longestShared) lists.set(cell, list);
  return list;
}

/** Characters of JSON. */
const longestShared = 1_000;
const lists = createLRU<string, readonly string[]>({ max: 1_000 });

/**
 * A list of texts as the JSON both databases keep. PostgreSQL stores neither NUL nor half a surrogate pair; text that
 * passed the protocol's checks has neither, and in other text both are replaced.
 */
export function json(list: readonly string[]): string {
  return JSON.stringify(list.every(isStorable) ? list : list.map(storable));
}

/** Quicker than to look for what there is to replace. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** The text with what PostgreSQL cannot store replaced by U+FFFD. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

/** A JSON value. */
export function parsed(cell: unknown): unknown {
  return typeof cell === "string" ? JSON.parse(cell) : cell;
}

/** A truth value: SQLite keeps 0 and 1. */
export function truth(cell: unknown): boolean {
  return cell === true || cell === 1;
}

/** `table.column, …` for a select, in the order of the names. */
export function select(table: string, columns: readonly string[]): string {
  return columns.map((column) => `${table}.${column}`).join(", ");
}
