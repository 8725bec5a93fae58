import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";

/** From and to, in characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a value stands in the text of an editor; where it is missing, what it would stand in. */
export function placeOf(state: EditorState, steps: readonly string[]): Span {
  let node = syntaxTree(state).topNode.firstChild;
  for (const name of steps) {
    const inside = node === null ? null : stepInto(state, node, name);
    if (inside === null) break;
    node = inside;
  }
  if (node === null) return { from: 0, to: state.doc.length };
  // Of an object or a list, the sign it begins with: a line under all of it says nothing.
  const isWhole = node.name === "Object" || node.name === "Array";
  return { from: node.from, to: isWhole ? node.from + 1 : node.to };
}

/** How long a text may take to be read before nothing is said of it. Milliseconds. */
const patience = 50;

/** Where the text stops being JSON; `undefined` where it does not. */
export function firstFault(state: EditorState): Span | undefined {
  // Of a text that is only half read, the end would be taken for a fault.
  const tree = ensureSyntaxTree(state, state.doc.length, patience);
  if (tree === null) return undefined;
  let found: Span | undefined;
  tree.iterate({
    enter: (node) => {
      if (node.type.isError && found === undefined) {
        const from = Math.min(node.from, Math.max(state.doc.length - 1, 0));
        found = { from, to: Math.max(node.to, from + 1) };
      }
      return found === undefined;
    },
  });
  return found === undefined ? undefined : { from: found.from, to: Math.min(found.to, state.doc.length) };
}

function stepInto(state: EditorState, node: SyntaxNode, name: string): SyntaxNode | null {
  if (node.name === "Array") return valuesOf(node)[Number(name)] ?? null;
  if (node.name !== "Object") return null;
  // The last of a name counts, as it does when it is read.
  const property = node.getChildren("Property").findLast((one) => nameOf(state, one) === name);
  return property?.lastChild ?? null;
}

function valuesOf(list: SyntaxNode): readonly SyntaxNode[] {
  const values: SyntaxNode[] = [];
  for (let child = list.firstChild; child !== null; child = child.nextSibling)
    if (!["[", "]", ",", "⚠"].includes(child.name)) values.push(child);
  return values;
}

function nameOf(state: EditorState, property: SyntaxNode): string | undefined {
  const name = property.getChild("PropertyName");
  if (name === null) return undefined;
  try {
    return JSON.parse(state.sliceDoc(name.from, name.to)) as string;
  } catch {
    return undefined;
  }
}
