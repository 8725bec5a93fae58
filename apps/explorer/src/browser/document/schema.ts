import { isObject, member, type JsonObject } from "./json.ts";

/** A schema of JSON Schema 2020-12. Its references are `#/$defs/…` and lead into {@link Definitions}. */
export type Schema = boolean | JsonObject;

/** What references lead to, by name. Schemas may lead back to themselves. */
export type Definitions = ReadonlyMap<string, Schema>;

/** How references are written. */
export const definitionsAt = "#/$defs/";

/** References that lead to references, at the most. */
const longestChain = 50;

/** What a schema refers to, and through it, to the end; itself where it refers to nothing. A circle of references is anything. */
export function resolve(schema: Schema, definitions: Definitions): Schema {
  let at = schema;
  for (let left = longestChain; left > 0; left--) {
    const target = targetOf(at, definitions);
    if (target === undefined) return at;
    at = withSiblings(target, at);
  }
  return true;
}

/** The name of what a schema refers to. */
export function nameOf(schema: Schema): string | undefined {
  const reference = member(schema, "$ref");
  return typeof reference === "string" && reference.startsWith(definitionsAt)
    ? reference.slice(definitionsAt.length)
    : undefined;
}

/** A schema together with what its references lead to: one value that stands for itself. */
export function selfContained(schema: Schema, definitions: Definitions): JsonObject {
  return { allOf: [schema], $defs: Object.fromEntries(definitions) };
}

function targetOf(schema: Schema, definitions: Definitions): Schema | undefined {
  const name = nameOf(schema);
  return name === undefined ? undefined : (definitions.get(name) ?? true);
}

/** What stands beside a reference holds as well. */
function withSiblings(target: Schema, beside: Schema): Schema {
  if (!isObject(beside)) return target;
  const { $ref: _, ...siblings } = beside;
  if (Object.keys(siblings).length === 0) return target;
  if (!isObject(target)) return siblings;
  const restricting = Object.keys(siblings).some(
    (name) => !annotations.has(name) && Object.hasOwn(target, name),
  );
  return restricting ? { ...siblings, allOf: [target, ...alsoOf(siblings)] } : { ...target, ...siblings };
}

/** Keywords that say something of a value and forbid none. */
const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
]);

function alsoOf(schema: JsonObject): readonly unknown[] {
  const all = member(schema, "allOf");
  return Array.isArray(all) ? all : [];
}
