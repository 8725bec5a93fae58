import type { Column } from "../../table/columns.ts";

/** How many columns are shown before somebody chooses. */
const firstCount = 12;

/** The ids of the columns that are shown before somebody chooses: those that most rows have. */
export function firstColumns(columns: readonly Column[]): readonly string[] {
  return columns.slice(0, firstCount).map(({ id }) => id);
}

/** The width of a column. CSS pixels: as much as its values want, within reason. */
export function widthOf({ label, width }: Column): number {
  const characters = Math.min(40, Math.max(label.length + 4, width + 2, 10));
  return characters * 8 + 24;
}
