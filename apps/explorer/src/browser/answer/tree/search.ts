import { at, type Tape } from "../json/tape.ts";
import { createMatcher } from "./matcher.ts";

/** Where words are found. */
export interface Found {
  /** In the order of the text. */
  readonly nodes: Uint32Array;
  /** Whether there are more, which were not looked for. */
  readonly more: boolean;
}

/** How many values are looked at between two looks at whether somebody else wants something. */
const slice = 20_000;

/**
 * Looks for words in the keys and values of a value and of all that is in it.
 *
 * @yields {number} how many values it has looked at.
 */
export function* searchTree(tape: Tape, root: number, words: string, most: number): Generator<number, Found> {
  const matcher = createMatcher(tape, words);
  const found: number[] = [];
  const end = at(tape.after, root);
  for (let node = root; node < end; node += 1) {
    if (matcher.inKey(node) || matcher.inValue(node)) {
      if (found.length === most) return { nodes: Uint32Array.from(found), more: true };
      found.push(node);
    }
    if ((node - root) % slice === slice - 1) yield node - root;
  }
  return { nodes: Uint32Array.from(found), more: false };
}
