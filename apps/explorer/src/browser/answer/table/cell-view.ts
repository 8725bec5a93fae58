import { contentOf, shownOf } from "../json/read-node.ts";
import { at, isOpenable, kinds, type Kind, type Tape } from "../json/tape.ts";
import { nothing } from "./cells.ts";

/** One cell, with all that is needed to show it. */
export interface CellView {
  /** The value; `undefined` where the row has none. */
  readonly node: number | undefined;
  readonly kind: Kind | undefined;
  readonly text: string;
  /** How many members or items it has, where it can be opened. */
  readonly size: number;
  readonly whole: boolean;
}

/** How much of a value a cell shows. Characters. */
const most = 160;

const empty: CellView = { node: undefined, kind: undefined, text: "", size: 0, whole: true };

/** Strings stand without their quotes, unless what is in them could not be seen. */
export function cellView(tape: Tape, cell: number): CellView {
  if (cell === nothing) return empty;
  const kind = at(tape.kind, cell) as Kind;
  const size = at(tape.size, cell);
  if (isOpenable(tape, cell)) return { node: cell, kind, text: "", size, whole: false };
  const long = at(tape.end, cell) - at(tape.start, cell) > most;
  const plain = kind === kinds.string && !long ? contentOf(tape, cell) : undefined;
  if (plain !== undefined && plain !== "" && isVisible(plain))
    return { node: cell, kind, text: plain, size, whole: true };
  const shown = shownOf(tape, cell, most);
  const quotes = kind === kinds.string && isVisible(shown.text) && shown.text.length > 2;
  return { node: cell, kind, size, ...shown, text: quotes ? shown.text.slice(1, -1) : shown.text };
}

/** Whether it is seen as it is. */
function isVisible(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\\]/u.test(text);
}
