import { isNode, type LineOf, type SyntaxNode } from "./walk.ts";

/** A value a file exports; types are left out. */
export interface Export {
  /** `*` and the like for re-exports. */
  readonly name: string;
  readonly line: number;
  /** `operation` where the value is `operation({ … })`. */
  readonly callee?: string;
  /** The members of the object it is called with: their text if they are literals, `undefined` if they are computed. */
  readonly members: ReadonlyMap<string, string | undefined>;
}

/** The values the statement exports. */
export function exportsOf(statement: SyntaxNode, at: LineOf): readonly Export[] {
  if (!statement.type.startsWith("Export") || statement["exportKind"] === "type") return [];
  const declared = statement["declaration"];
  const line = at(statement);
  if (!isNode(declared)) return [{ name: "*", line, members: new Map() }];
  if (declared.type.startsWith("TS")) return [];
  if (declared.type !== "VariableDeclaration") {
    return [{ name: nameOf(declared["id"]), line, members: new Map() }];
  }
  return nodes(declared["declarations"]).map((one) => valueOf(one, at(one)));
}

function valueOf(declarator: SyntaxNode, line: number): Export {
  const name = nameOf(declarator["id"]);
  const value = declarator["init"];
  if (!isNode(value) || value.type !== "CallExpression") return { name, line, members: new Map() };
  const [first] = nodes(value["arguments"]);
  const members = first?.type === "ObjectExpression" ? nodes(first["properties"]).map(memberOf) : [];
  return { name, line, callee: nameOf(value["callee"]), members: new Map(members) };
}

function memberOf(property: SyntaxNode): readonly [string, string | undefined] {
  const value = property["value"];
  const text = isNode(value) && value.type === "Literal" ? value["value"] : undefined;
  return [nameOf(property["key"]), typeof text === "string" ? text : undefined];
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value["name"] === "string" ? value["name"] : "";
}

function nodes(value: unknown): readonly SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
