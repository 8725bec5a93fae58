import type { ReactNode } from "react";

/** One fact of each row. The first column is the name: a link to the thing. */
export interface Column<Item> {
  /** Names it, and is what the list is sorted by where it can be. */
  readonly key: string;
  readonly head: string;
  readonly renderCell: (item: Item) => ReactNode;
  /** Numbers stand at the end of their column, digit below digit. */
  readonly kind?: "text" | "number";
  /** Whether the list can be sorted by it, and by which orders. */
  readonly sorts?: Order | "either";
}

/** From the smallest or from the largest: the oldest moment is the smallest. */
export type Order = "ascending" | "descending";

/** What a list is sorted by. */
export interface Sorting {
  /** The {@link Column.key}. */
  readonly by: string;
  readonly order: Order;
}

/** What a press on the head of a column asks for: its order, and the other one when it already has it. */
export function sortedBy(
  column: Pick<Column<never>, "key" | "sorts">,
  sorting: Sorting | undefined,
): Sorting {
  const { key, sorts = "either" } = column;
  if (sorts !== "either") return { by: key, order: sorts };
  const turned = sorting?.by === key && sorting.order === "ascending";
  return { by: key, order: turned ? "descending" : "ascending" };
}
