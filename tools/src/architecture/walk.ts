import { visitorKeys } from "oxc-parser";

/** A node of the syntax tree (ESTree with TypeScript), read loosely: the checks look at a few kinds only. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A node, with its parent and the field it is in. */
export interface Place {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
  readonly field: string;
}

/** The line a node begins at, counted from 1. */
export type LineOf = (node: SyntaxNode) => number;

/** Every node below and including `node`, parents first. */
export function* walk(node: SyntaxNode, parent?: SyntaxNode, field = ""): Generator<Place> {
  yield { node, parent, field };
  for (const key of visitorKeys[node.type] ?? []) {
    for (const child of childrenAt(node[key])) yield* walk(child, node, key);
  }
}

/** Whether this is a syntax node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function childrenAt(value: unknown): readonly SyntaxNode[] {
  if (Array.isArray(value)) return value.filter(isNode);
  return isNode(value) ? [value] : [];
}
