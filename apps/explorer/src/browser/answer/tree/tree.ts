import { placeIn } from "../json/families.ts";
import { at, childrenOf, isOpenable, type Tape } from "../json/tape.ts";

/**
 * Which values of a text are seen, as a person opens and closes them. The values of a tape stand in the order of the text, so
 * what is seen is a growing row of them, and what belongs to one of them lies behind it without a gap.
 */
export interface Tree {
  readonly root: number;
  readonly count: () => number;
  /** The value in this row. */
  readonly nodeAt: (row: number) => number | undefined;
  /** The row of a value; `undefined` where it is not seen. */
  readonly rowOf: (node: number) => number | undefined;
  readonly isOpen: (row: number) => boolean;
  readonly open: (row: number) => void;
  readonly close: (row: number) => void;
  /** Opens all below a row, level by level, as long as no more than so many rows are seen. @returns whether that was all. */
  readonly openAll: (row: number, most: number) => boolean;
  /** Opens what a value stands in. @returns its row. */
  readonly reveal: (node: number) => number | undefined;
}

/** A tree of a value of a tape, closed but for its root. */
export function createTree(tape: Tape, root: number): Tree {
  let seen = new Uint32Array(64);
  let count = 1;
  seen[0] = root;

  const rowOf = (node: number): number | undefined => {
    const row = placeIn(seen, node, count);
    return row < count && seen[row] === node ? row : undefined;
  };
  /** The first row behind what belongs to this one. */
  const rowAfter = (row: number): number => placeIn(seen, at(tape.after, at(seen, row)), count);
  const isOpen = (row: number): boolean => rowAfter(row) > row + 1;

  /** Puts other values in the place of those between two rows. */
  function replace(from: number, to: number, nodes: Uint32Array): void {
    const next = count - (to - from) + nodes.length;
    const target = next > seen.length ? new Uint32Array(Math.ceil(next * 1.5)) : seen;
    const rest = seen.subarray(to, count).slice();
    if (target !== seen) target.set(seen.subarray(0, from));
    target.set(nodes, from);
    target.set(rest, from + nodes.length);
    seen = target;
    count = next;
  }

  function open(row: number): void {
    const node = at(seen, row);
    if (row < count && isOpenable(tape, node) && !isOpen(row))
      replace(row + 1, row + 1, Uint32Array.from(childrenOf(tape, node)));
  }

  function openAll(row: number, most: number): boolean {
    const node = at(seen, row);
    const others = count - (rowAfter(row) - row);
    const { nodes, whole } = downTo(tape, node, most - others);
    replace(row, rowAfter(row), nodes);
    return whole;
  }

  function reveal(node: number): number | undefined {
    const above: number[] = [];
    for (let one = node; one !== root; one = at(tape.parent, one)) {
      if (one <= root) return undefined;
      above.push(at(tape.parent, one));
    }
    for (const one of above.toReversed()) open(rowOf(one) ?? count);
    return rowOf(node);
  }

  open(0);
  return {
    root,
    count: () => count,
    nodeAt: (row) => (row >= 0 && row < count ? seen[row] : undefined),
    rowOf,
    isOpen,
    open,
    close: (row) => row < count && replace(row + 1, rowAfter(row), new Uint32Array(0)),
    openAll,
    reveal,
  };
}

/** A value and what is in it, down to the deepest level that still leaves no more than so many. */
function downTo(
  tape: Tape,
  root: number,
  most: number,
): { readonly nodes: Uint32Array; readonly whole: boolean } {
  const all = at(tape.after, root) - root;
  if (all <= most)
    return { nodes: Uint32Array.from({ length: all }, (_, place) => root + place), whole: true };
  let level: readonly number[] = [root];
  const kept: number[] = [root];
  while (level.length > 0) {
    const room = most - kept.length;
    const wanted = level.reduce((sum, node) => sum + at(tape.size, node), 0);
    // The first level is opened in any case: less would be nothing.
    if (wanted > room && kept.length > 1) break;
    const below = level.flatMap((node) => [...childrenOf(tape, node)]);
    for (const node of below) kept.push(node);
    level = below.filter((node) => isOpenable(tape, node));
  }
  return { nodes: Uint32Array.from(kept).sort(), whole: level.length === 0 };
}
