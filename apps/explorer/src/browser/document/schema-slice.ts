import type { Dialect, DocumentProblem } from "./api-document.ts";
import { at, isObject, type JsonObject, stepsOf } from "./json.ts";
import { definitionsAt, type Schema } from "./schema.ts";
import { cleanKeywords, isPattern } from "./schema-keywords.ts";

/** The schemas of one operation, taken out of a document and written as JSON Schema 2020-12 has them. */
export interface SchemaSlice {
  /** Takes a schema along with all it refers to. */
  take(schema: unknown): Schema;
  /** What the references of all that was taken lead to. */
  definitions(): ReadonlyMap<string, Schema>;
  readonly problems: readonly DocumentProblem[];
}

/** Schemas within schemas that one operation may have. What has more is shown as far as it was read. */
const mostSchemas = 20_000;
/** Schemas within each other, references not followed. */
const deepest = 100;

const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);
const lists: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const singles: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Begins a slice of a document. */
export function sliceOf(root: unknown, dialect: Dialect): SchemaSlice {
  const problems: DocumentProblem[] = [];
  const names = new Map<string, string>();
  const definitions = new Map<string, Schema>();
  const waiting: (readonly [name: string, schema: unknown])[] = [];
  let left = mostSchemas;

  function note(problem: DocumentProblem): void {
    if (!problems.some(({ code, place }) => code === problem.code && place === problem.place))
      problems.push(problem);
  }

  function copy(schema: unknown, depth: number): Schema {
    if (typeof schema === "boolean") return schema;
    if (!isObject(schema)) {
      note({ code: "broken-schema", detail: JSON.stringify(schema)?.slice(0, 60) ?? "" });
      return true;
    }
    left -= 1;
    if (left < 0 || depth > deepest) {
      note({ code: "schema-too-large" });
      return true;
    }
    const reference = Object.hasOwn(schema, "$ref") ? schema["$ref"] : undefined;
    if (typeof reference !== "string") return inside(schema, depth);
    // 3.0 ignores what stands beside a reference; since 3.1 both hold.
    return { ...(dialect === "3.0" ? {} : inside(schema, depth)), ...referenceTo(reference) };
  }

  function inside(schema: JsonObject, depth: number): JsonObject {
    const clean = cleanKeywords(schema, dialect);
    return Object.fromEntries(
      Object.entries(clean).flatMap(([keyword, value]) => {
        const copied = copyKeyword(keyword, value, depth + 1);
        return copied === undefined ? [] : [[keyword, copied] as const];
      }),
    );
  }

  function copyKeyword(keyword: string, value: unknown, depth: number): unknown {
    if (maps.has(keyword)) {
      if (!isObject(value)) return undefined;
      const readable = Object.entries(value).filter(
        ([name]) => keyword !== "patternProperties" || isPattern(name),
      );
      return Object.fromEntries(readable.map(([name, one]) => [name, copy(one, depth)]));
    }
    if (lists.has(keyword)) return Array.isArray(value) ? value.map((one) => copy(one, depth)) : undefined;
    return singles.has(keyword) ? copy(value, depth) : value;
  }

  function referenceTo(reference: string): JsonObject {
    const steps = reference.startsWith("#") ? stepsOf(reference) : undefined;
    if (steps === undefined) {
      note({ code: "outside-reference", place: reference });
      return {};
    }
    const known = names.get(reference);
    if (known !== undefined) return { $ref: definitionsAt + known };
    const target = at(root, reference);
    if (target === undefined) {
      note({ code: "broken-reference", place: reference });
      return {};
    }
    const name = freeName(steps.at(-1) ?? "");
    names.set(reference, name);
    waiting.push([name, target]);
    return { $ref: definitionsAt + name };
  }

  /** Readable, and nothing that would have to be escaped in a reference. */
  function freeName(wanted: string): string {
    const base = wanted.replaceAll(/[^\w.-]/g, "_") || "schema";
    const taken = new Set(names.values());
    for (let number = 1; ; number++) {
      const name = number === 1 ? base : `${base}_${number}`;
      if (!taken.has(name)) return name;
    }
  }

  return {
    take: (schema) => copy(schema, 0),
    definitions() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        definitions.set(next[0], copy(next[1], 0));
      return definitions;
    },
    problems,
  };
}
