import { joinPointer, nodeAt } from "../json/pointer.ts";
import { contentOf, sourceOf } from "../json/read-node.ts";
import { at, childrenOf, isOpenable, kinds, type Tape } from "../json/tape.ts";
import { childNamed } from "./cells.ts";
import type { Column } from "./columns.ts";
import type { TableHint } from "./hint.ts";

/** How many rows are looked at to see what a column is of. */
const looked = 500;

/**
 * The columns an answer tells beside its rows, in its order; `undefined` where it tells none where the hint says.
 *
 * @param root - what the hint counts from.
 */
export function toldColumns(
  tape: Tape,
  root: number,
  hint: NonNullable<TableHint["columns"]>,
  rows: Uint32Array,
): readonly Column[] | undefined {
  const list = nodeAt(tape, root, hint.at);
  if (list === undefined || at(tape.kind, list) !== kinds.array) return undefined;
  return [...childrenOf(tape, list)].map((told, place) => {
    const key = hint.key === undefined ? String(place) : (textIn(tape, told, hint.key) ?? String(place));
    const label = textIn(tape, told, hint.label) ?? (isOpenable(tape, told) ? key : contentOf(tape, told));
    return columnAt(tape, key, label, rows);
  });
}

function textIn(tape: Tape, told: number, member: string): string | undefined {
  const node = childNamed(tape, told, member);
  return node === undefined ? undefined : contentOf(tape, node);
}

/** What is a number to a program that writes tables as text is one here too. */
const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function columnAt(tape: Tape, key: string, label: string, rows: Uint32Array): Column {
  let [filled, numbers, blank, width] = [0, 0, 0, label.length];
  for (const row of rows.subarray(0, looked)) {
    const cell = childNamed(tape, row, key);
    if (cell === undefined) continue;
    const text = isOpenable(tape, cell) ? sourceOf(tape, cell) : contentOf(tape, cell);
    filled += 1;
    if (number.test(text)) numbers += 1;
    if (text === "" || text === "null") blank += 1;
    width = Math.max(width, text.length);
  }
  const numeric = numbers > 0 && numbers + blank === filled;
  return { id: joinPointer([key]), path: [key], label, filled, numeric, width };
}
