/** One row as both drivers give it: cells in the order of the columns asked for. */
export type Cells = readonly unknown[];

/** A list of texts: SQLite keeps JSON text, PostgreSQL's driver has parsed it already. */
export function texts(cell: unknown): readonly string[] {
  return parsed(cell) as readonly string[];
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
