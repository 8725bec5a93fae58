import type { Families } from "../json/families.ts";
import { keyOf, shownOf } from "../json/read-node.ts";
import { at, isOpenable, type Kind, type Tape, top } from "../json/tape.ts";
import type { Tree } from "./tree.ts";

/** One row of a tree, with all that is needed to show it. */
export interface TreeRow {
  readonly node: number;
  readonly kind: Kind;
  /** From 1 on. */
  readonly level: number;
  /** Its key, or its place from 0 on; absent of the root. */
  readonly name?: string | number;
  /** Whether a sibling before it has the same key. */
  readonly again: boolean;
  /** The value, or its beginning; empty of what can be opened. */
  readonly text: string;
  readonly whole: boolean;
  /** How many members or items it has. */
  readonly size: number;
  readonly open: boolean;
  /** Which of its siblings it is, from 1 on, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

/** How much of a value a row shows. Characters. */
const most = 200;

/** The rows from one to before another. */
export function rowsOf(
  tape: Tape,
  families: Families,
  tree: Tree,
  from: number,
  to: number,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  for (let row = Math.max(from, 0); row < Math.min(to, tree.count()); row += 1) {
    const node = tree.nodeAt(row);
    if (node !== undefined) rows.push(rowOf({ tape, families, tree }, node, row));
  }
  return rows;
}

interface Where {
  readonly tape: Tape;
  readonly families: Families;
  readonly tree: Tree;
}

function rowOf({ tape, families, tree }: Where, node: number, row: number): TreeRow {
  const isRoot = node === tree.root;
  const place = isRoot ? 0 : families.placeOf(node);
  const key = keyOf(tape, node);
  const openable = isOpenable(tape, node);
  const { text, whole } = openable ? { text: "", whole: true } : shownOf(tape, node, most);
  return {
    node,
    kind: at(tape.kind, node) as Kind,
    level: levelOf(tape, node, tree.root),
    ...(isRoot ? {} : { name: key ?? place }),
    again: !isRoot && key !== undefined && comesBefore(tape, families, node, key),
    text,
    whole,
    size: at(tape.size, node),
    open: openable && tree.isOpen(row),
    place: place + 1,
    siblings: isRoot ? 1 : at(tape.size, at(tape.parent, node)),
  };
}

function levelOf(tape: Tape, node: number, root: number): number {
  let level = 1;
  for (let one = node; one !== root && one !== top; one = at(tape.parent, one)) level += 1;
  return level;
}

/** Objects with more members than this are taken for tables of names, which are not searched for doubles. */
const searched = 2_000;

function comesBefore(tape: Tape, families: Families, node: number, key: string): boolean {
  const parent = at(tape.parent, node);
  if (at(tape.size, parent) > searched) return false;
  for (const sibling of families.childrenOf(parent)) {
    if (sibling === node) return false;
    if (keyOf(tape, sibling) === key) return true;
  }
  return false;
}
