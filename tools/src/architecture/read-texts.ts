import { isNode, type LineOf, type Place, type SyntaxNode } from "./walk.ts";

/** Attributes that people read or hear. */
const readAttributes = /\b(?:aria-label|title|alt|placeholder)="([^"$]*)/g;
/** Begins as a sentence or a title does, or has two words: `signIn`, `/sign-in` and `button-wide` are names in a program. */
const sentence = /^\s*\p{Lu}\p{Ll}|\p{L}{2,} \p{L}/u;

/** A text, and the line it begins at. */
export interface Text {
  readonly name: string;
  readonly line: number;
}

/** Texts that a person would read: in templates of HTML and JSX between the tags, and in literals that are sentences. */
export function textsOf({ node, parent, field }: Place, at: LineOf): readonly Text[] {
  return readable(node, parent, field).map((text) => ({ name: text.trim(), line: at(node) }));
}

function readable(node: SyntaxNode, parent: SyntaxNode | undefined, field: string): readonly string[] {
  if (node.type === "TaggedTemplateExpression" && nameOf(node["tag"]) === "html") {
    return between(node["quasi"]).filter(hasWord);
  }
  const { value } = node;
  if (typeof value !== "string") return [];
  if (node.type === "JSXText") return hasWord(value) ? [value] : [];
  return node.type === "Literal" && !isForPrograms(parent, field) && sentence.test(value) ? [value] : [];
}

function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(/&#?\w+;/g, ""));
}

/** Modules, keys, types, and what an error tells a developer. */
function isForPrograms(parent: SyntaxNode | undefined, field: string): boolean {
  if (field === "source" || field === "key" || parent?.type === "TSLiteralType") return true;
  return parent?.type === "NewExpression" && nameOf(parent["callee"])?.endsWith("Error") === true;
}

/** What stands between the tags of a template, and in attributes that are read. What is filled in is looked at where it is made. */
function between(quasi: unknown): readonly string[] {
  if (!isNode(quasi) || !Array.isArray(quasi["quasis"])) return [];
  const markup = quasi["quasis"].map((one) => (isNode(one) ? rawOf(one) : "")).join("${}");
  // A part without tags may be of a tag: attributes that stand there or not.
  if (!markup.includes("<")) return sentence.test(markup) ? [markup] : [];
  const attributes = [...markup.matchAll(readAttributes)].map(([, value = ""]) => value);
  return [...markup.split(/<[^>]*>|\$\{\}/), ...attributes];
}

function rawOf({ value }: SyntaxNode): string {
  return typeof value === "object" && value !== null && "raw" in value ? String(value.raw) : "";
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value["name"] === "string" ? value["name"] : undefined;
}
