import { parseSync } from "oxc-parser";
import { linesOf } from "./lines.ts";
import { type Export, exportsOf } from "./read-exports.ts";
import { textsOf } from "./read-texts.ts";
import { isNode, type LineOf, type Place, type SyntaxNode, walk } from "./walk.ts";

/** One place where a file names another module. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Names taken from it; empty for `import "x"`, `import()` and `import.meta.resolve`; `*` for all. */
  readonly names: readonly string[];
  /** `import type`: removed before it runs. (`import { type X }` is not: the module is still loaded.) */
  readonly typesOnly: boolean;
}

/** Something named at a line. */
export interface Mention {
  readonly name: string;
  readonly line: number;
}

/** What the rules need to know of a file. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** The values it exports. */
  readonly exports: readonly Export[];
  /** Identifiers read as values or types, members as `Date.now`; local names are among them. */
  readonly mentions: readonly Mention[];
  /** Calls with their first type argument: `prove<X>` is `prove X`, without one `prove`. */
  readonly calls: readonly Mention[];
  /** Where it waits, or returns a promise: `await`, `for await` and `async` functions. */
  readonly waits: readonly Mention[];
  /** Texts in it that a person would read. */
  readonly texts: readonly Mention[];
  /** It contains only types. */
  readonly typesOnly: boolean;
  /** It only re-exports. */
  readonly handsOnOnly: boolean;
  /** Lines that are neither blank nor only comment. */
  readonly codeLines: number;
}

/** Parses TypeScript or JavaScript. Throws for a file that does not parse; `npm run check:types` reports why. */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path} does not parse: ${error.message}`);
  const program: unknown = parsed.program;
  if (!isNode(program)) throw new Error(`${path} has no program`);
  const lines = linesOf(text);
  const places = walk(program);
  const at = (node: SyntaxNode) => lines.at(node.start);
  return {
    path,
    text,
    imports: places.flatMap(({ node }) => importsOf(node, at)),
    exports: statements(program).flatMap((statement) => exportsOf(statement, at)),
    mentions: places.flatMap((place) => mentionsOf(place, at)),
    calls: places.flatMap(({ node }) => callsOf(node, at)),
    waits: places.filter(({ node }) => waits(node)).map(({ node }) => ({ name: node.type, line: at(node) })),
    texts: places.flatMap((place) => textsOf(place, at)),
    typesOnly: statements(program).every(isTypeOnly),
    handsOnOnly: statements(program).length > 0 && statements(program).every(handsOn),
    codeLines: lines.withCode(parsed.comments),
  };
}

const importing = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function importsOf(node: SyntaxNode, at: LineOf): readonly Import[] {
  const target = targetOf(node);
  if (!isNode(target) || typeof target["value"] !== "string") return [];
  const typesOnly =
    node["importKind"] === "type" || node["exportKind"] === "type" || node.type === "TSImportType";
  return [{ specifier: target["value"], line: at(node), names: namesOf(node), typesOnly }];
}

function targetOf(node: SyntaxNode): unknown {
  if (importing.has(node.type)) return node["source"];
  if (node.type === "TSExternalModuleReference") return node["expression"];
  const callee = node["callee"];
  if (node.type !== "CallExpression" || !isNode(callee) || !names(callee)) return undefined;
  return Array.isArray(node["arguments"]) ? node["arguments"][0] : undefined;
}

/** `require`, `require.resolve`, `import.meta.resolve`: they name a module as an import does. */
function names(callee: SyntaxNode): boolean {
  const object = callee["object"];
  if (!isNode(object)) return nameOf(callee) === "require";
  const resolves = nameOf(callee["property"]) === "resolve";
  return resolves && (object.type === "MetaProperty" || nameOf(object) === "require");
}

function namesOf(node: SyntaxNode): readonly string[] {
  if (node.type === "ExportAllDeclaration") return ["*"];
  const specifiers = node["specifiers"];
  if (!Array.isArray(specifiers)) return [];
  return specifiers.filter(isNode).map((specifier) => {
    if (specifier.type === "ImportNamespaceSpecifier") return "*";
    return nameOf(specifier["imported"] ?? specifier["local"]) ?? "default";
  });
}

function mentionsOf({ node, parent, field }: Place, at: LineOf): readonly Mention[] {
  if (node.type === "Identifier" && !isLabel(field, parent))
    return [{ name: String(node["name"]), line: at(node) }];
  if (node.type === "MemberExpression") {
    const name = `${nameOf(node["object"]) ?? ""}.${nameOf(node["property"]) ?? ""}`;
    return [{ name, line: at(node) }];
  }
  const bareDate =
    node.type === "NewExpression" && nameOf(node["callee"]) === "Date" && isEmpty(node["arguments"]);
  return bareDate ? [{ name: "Date.now", line: at(node) }] : [];
}

/** Whether an identifier here is a property's name, not a variable's. */
function isLabel(field: string, parent: SyntaxNode | undefined): boolean {
  if (field === "imported" || field === "exported" || field === "label") return true;
  return (field === "property" || field === "key") && parent?.["computed"] !== true;
}

function callsOf(node: SyntaxNode, at: LineOf): readonly Mention[] {
  const name = node.type === "CallExpression" ? nameOf(node["callee"]) : undefined;
  if (name === undefined) return [];
  const types = node["typeArguments"];
  const [first] = isNode(types) && Array.isArray(types["params"]) ? types["params"] : [];
  const argument = isNode(first) ? nameOf(first["typeName"]) : undefined;
  return [{ name: argument === undefined ? name : `${name} ${argument}`, line: at(node) }];
}

function waits(node: SyntaxNode): boolean {
  return node.type === "AwaitExpression" || node["await"] === true || node["async"] === true;
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value["name"] === "string" ? value["name"] : undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function statements(program: SyntaxNode): readonly SyntaxNode[] {
  return Array.isArray(program["body"]) ? program["body"].filter(isNode) : [];
}

const typeStatements = new Set(["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "ImportDeclaration"]);

function isTypeOnly(statement: SyntaxNode): boolean {
  if (typeStatements.has(statement.type) || statement["declare"] === true) return true;
  if (statement["exportKind"] === "type") return true;
  const declared = statement["declaration"];
  return statement.type === "ExportNamedDeclaration" && isNode(declared) && isTypeOnly(declared);
}

function handsOn(statement: SyntaxNode): boolean {
  return statement.type.startsWith("Export") && isNode(statement["source"]);
}
