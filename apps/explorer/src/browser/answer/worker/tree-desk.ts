import { contentOf, keyOf, shownOf, sourceOf } from "../json/read-node.ts";
import { pointerOf } from "../json/pointer.ts";
import { at, isOpenable, type Kind, kinds } from "../json/tape.ts";
import { searchTree } from "../tree/search.ts";
import { createTree, type Tree } from "../tree/tree.ts";
import { rowsOf, type TreeRow } from "../tree/tree-rows.ts";
import { type ReadAnswer, rootOf } from "./read-answer.ts";
import type { Runner } from "./run.ts";

/** How many rows a tree shows at first, if as many levels as that allows are opened. */
const firstOpen = 60;
/** How many rows a tree may show at once when all of it is opened. */
const mostOpen = 400_000;
/** How many places are remembered where words were found. */
const mostFound = 100_000;

/** What is told of one value. */
export interface ValueFacts {
  readonly kind: Kind;
  /** Where it stands in its answer: a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** As JSON would say it, or its beginning. */
  readonly text: string;
  readonly whole: boolean;
  /** The address it is, where it is one that can be opened. */
  readonly link: string | undefined;
}

/** How much of one value is shown. Characters. */
const mostText = 20_000;

/** What can be asked of the values of an answer. A tree is named by the value it begins at; 0 stands for the whole. */
export interface TreeDesk {
  readonly treeCount: (of: number) => number;
  readonly treeRows: (of: number, from: number, to: number) => readonly TreeRow[];
  /** @returns how many rows there are then. */
  readonly toggle: (of: number, row: number, open: boolean) => number;
  readonly toggleAll: (of: number, open: boolean) => { readonly count: number; readonly whole: boolean };
  /** The row of what a value stands in. */
  readonly rowAbove: (of: number, row: number) => number | undefined;
  /** The next row whose key begins with letters, round the end. */
  readonly rowOfLetters: (of: number, from: number, letters: string) => number | undefined;
  readonly search: (words: string) => Promise<{ readonly count: number; readonly more: boolean }>;
  /** Opens the tree where words were found. @returns the row, and how many there are then. */
  readonly reveal: (nth: number) => { readonly row: number; readonly count: number } | undefined;
  readonly value: (node: number) => ValueFacts;
  /** The whole value as it is copied: strings as what they say, all else as it was written. */
  readonly copyOf: (node: number) => string;
}

/** The desk of one answer. */
export function createTreeDesk(answer: ReadAnswer, runner: Runner): TreeDesk {
  const { tape, families } = answer;
  const trees = new Map<number, Tree>();
  let found: Uint32Array = new Uint32Array(0);

  function treeOf(of: number): Tree {
    const root = of === 0 ? rootOf(answer) : of;
    const known = trees.get(root);
    if (known !== undefined) return known;
    const tree = createTree(tape, root);
    tree.openAll(0, firstOpen);
    trees.set(root, tree);
    return tree;
  }

  return {
    treeCount: (of) => treeOf(of).count(),
    treeRows: (of, from, to) => rowsOf(tape, families, treeOf(of), from, to),
    toggle(of, row, open) {
      const tree = treeOf(of);
      if (open) tree.open(row);
      else tree.close(row);
      return tree.count();
    },
    toggleAll(of, open) {
      const tree = treeOf(of);
      if (!open) {
        tree.close(0);
        tree.open(0);
      }
      const whole = !open || tree.openAll(0, mostOpen);
      return { count: tree.count(), whole };
    },
    rowAbove(of, row) {
      const tree = treeOf(of);
      const node = tree.nodeAt(row);
      return node === undefined || node === tree.root ? undefined : tree.rowOf(at(tape.parent, node));
    },
    rowOfLetters(of, from, letters) {
      const tree = treeOf(of);
      const sought = letters.toLowerCase();
      const count = tree.count();
      for (let step = 0; step < Math.min(count, mostFound); step += 1) {
        const row = (from + step) % count;
        const key = keyOf(tape, tree.nodeAt(row) ?? 0);
        if (key?.toLowerCase().startsWith(sought) === true) return row;
      }
      return undefined;
    },
    async search(words) {
      const root = rootOf(answer);
      const { nodes, more } = await runner.run("search", searchTree(tape, root, words, mostFound));
      found = nodes;
      return { count: nodes.length, more };
    },
    reveal(nth) {
      const tree = treeOf(0);
      const row = found[nth] === undefined ? undefined : tree.reveal(found[nth]);
      return row === undefined ? undefined : { row, count: tree.count() };
    },
    value(node) {
      const shown = isOpenable(tape, node) ? { text: "", whole: false } : shownOf(tape, node, mostText);
      return {
        kind: at(tape.kind, node) as Kind,
        pointer: pointerOf(tape, families, node, rootOf(answer)),
        ...shown,
        link: at(tape.kind, node) === kinds.string && shown.whole ? linkIn(contentOf(tape, node)) : undefined,
      };
    },
    copyOf: (node) => (at(tape.kind, node) === kinds.string ? contentOf(tape, node) : sourceOf(tape, node)),
  };
}

/** The address a text is, if it is one of the web and nothing else: no script, no file, no data. */
function linkIn(text: string): string | undefined {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
