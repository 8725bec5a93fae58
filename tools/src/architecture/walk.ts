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
export function walk(node: SyntaxNode): readonly Place[] {
  const places: Place[] = [];
  visit(node, undefined, "", places);
  return places;
}

/** Into one list: a generator for each node would hand what is below it up through all that are above. */
function visit(node: SyntaxNode, parent: SyntaxNode | undefined, field: string, places: Place[]): void {
  places.push({ node, parent, field });
  for (const key of visitorKeys[node.type] ?? []) {
    const value = node[key];
    const children: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const child of children) if (isNode(child)) visit(child, node, key, places);
  }
}

/** Whether this is a syntax node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value;
}
