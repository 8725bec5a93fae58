import type { TreeRow } from "../../tree/tree-rows.ts";

/** What a key asks of a tree. */
export type TreeMove =
  | { readonly to: number }
  | { readonly open: boolean }
  | { readonly up: true }
  | { readonly all: boolean }
  | { readonly letters: string };

/**
 * What a key does in a tree, as its pattern has it.
 *
 * @param active - the row the keyboard is at.
 * @param page - how many rows are seen at once.
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ | ARIA Authoring Practices, Tree View}
 */
export function treeMove(
  key: string,
  {
    active,
    row,
    count,
    page,
  }: {
    readonly active: number;
    readonly row: TreeRow | undefined;
    readonly count: number;
    readonly page: number;
  },
): TreeMove | undefined {
  const within = (index: number): TreeMove => ({ to: Math.max(0, Math.min(count - 1, index)) });
  const moves: Readonly<Record<string, TreeMove | undefined>> = {
    ArrowDown: within(active + 1),
    ArrowUp: within(active - 1),
    PageDown: within(active + page),
    PageUp: within(active - page),
    Home: within(0),
    End: within(count - 1),
    ArrowRight: right(active, row),
    ArrowLeft: row?.open === true ? { open: false } : { up: true },
    Enter: row !== undefined && row.size > 0 ? { open: !row.open } : undefined,
    "*": { all: true },
  };
  if (Object.hasOwn(moves, key)) return moves[key];
  return key.length === 1 && key !== " " ? { letters: key } : undefined;
}

function right(active: number, row: TreeRow | undefined): TreeMove | undefined {
  if (row === undefined || row.size === 0) return undefined;
  return row.open ? { to: active + 1 } : { open: true };
}
