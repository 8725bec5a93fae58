import { type Broken, indexJson } from "./index-json.ts";
import { indexLines } from "./index-lines.ts";
import { addBytes, at, childrenOf, createTape, kinds, type Tape } from "./tape.ts";
import { contentOf, keyOf, sourceOf } from "./read-node.ts";

/** Does all of the work at once. */
export function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** A tape of one text after the other. */
export function tapeOf(...texts: readonly string[]): {
  readonly tape: Tape;
  readonly broken: Broken | undefined;
} {
  const tape = createTape();
  let broken: Broken | undefined;
  for (const text of texts) {
    const from = addBytes(tape, new TextEncoder().encode(text));
    broken = finish(indexJson(tape, from, tape.filled));
  }
  return { tape, broken };
}

/** A tape of lines, and how many of them are no JSON. */
export function linesTape(text: string): { readonly tape: Tape; readonly bare: number } {
  const tape = createTape();
  addBytes(tape, new TextEncoder().encode(text));
  return { tape, bare: finish(indexLines(tape, 0, tape.filled)) };
}

/** A value as JavaScript has it, so that it can be compared: objects as lists of members, numbers as they are written. */
export function plain(tape: Tape, node: number): unknown {
  const kind = at(tape.kind, node);
  if (kind === kinds.object)
    return { members: [...childrenOf(tape, node)].map((child) => [keyOf(tape, child), plain(tape, child)]) };
  if (kind === kinds.array) return [...childrenOf(tape, node)].map((child) => plain(tape, child));
  if (kind === kinds.string) return contentOf(tape, node);
  return { source: sourceOf(tape, node) };
}
