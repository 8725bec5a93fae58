import { pointerBelow } from "../json/pointer.ts";
import { at, childrenOf, kinds, type Tape } from "../json/tape.ts";

/** How deep in objects rows are looked for, and at how many items to see what a list is of. */
const deepest = 5;
const looked = 20;

/**
 * Where the rows of a text are: the longest list of objects that stands in no other list, and of two that are as long the one that
 * stands first. A JSON Pointer from `root`; `undefined` where there is none.
 */
export function findRows(tape: Tape, root: number): string | undefined {
  let found: { readonly node: number; readonly size: number } | undefined;
  for (const node of listsIn(tape, root, deepest)) {
    const size = at(tape.size, node);
    if (isOfObjects(tape, node) && size > (found?.size ?? 0)) found = { node, size };
  }
  return found === undefined ? undefined : pointerBelow(tape, found.node, root);
}

function* listsIn(tape: Tape, node: number, levels: number): Generator<number> {
  const kind = at(tape.kind, node);
  if (kind === kinds.array) yield node;
  if (kind !== kinds.object || levels === 0) return;
  for (const child of childrenOf(tape, node)) yield* listsIn(tape, child, levels - 1);
}

function isOfObjects(tape: Tape, node: number): boolean {
  const sample = [...childrenOf(tape, node).take(looked)];
  return (
    sample.some((item) => at(tape.kind, item) === kinds.object) &&
    // A line that is no JSON does not make the others less of a table.
    sample.every((item) => at(tape.kind, item) === kinds.object || at(tape.kind, item) === kinds.bare)
  );
}
