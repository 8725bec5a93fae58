import type { Dialect } from "./api-document.ts";
import { isObject, type JsonObject } from "./json.ts";

/*
 * One schema, its keywords written as JSON Schema 2020-12 has them. What has another shape than its keyword asks for is left
 * out: a validator would stumble over it, and a form would show it.
 */

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isSchema: Check = (value) => typeof value === "boolean" || isObject(value);
const isList: Check = (value) => Array.isArray(value);
const anything: Check = () => true;

const keywords: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...["title", "description", "contentEncoding", "contentMediaType"].map((name) => [name, isText] as const),
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((name) => [name, isNumber] as const),
  ...[
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
  ].map((name) => [name, isCount] as const),
  ...["readOnly", "writeOnly", "deprecated", "uniqueItems"].map((name) => [name, isFlag] as const),
  ...["properties", "patternProperties", "dependentSchemas", "dependentRequired", "discriminator"].map(
    (name) => [name, isObject] as const,
  ),
  ...["allOf", "anyOf", "oneOf", "prefixItems", "enum", "examples"].map((name) => [name, isList] as const),
  ...["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"].map(
    (name) => [name, isSchema] as const,
  ),
  ...["unevaluatedItems", "unevaluatedProperties"].map((name) => [name, isSchema] as const),
  ["required", isTexts],
  ["multipleOf", (value) => isNumber(value) && Number(value) > 0],
  ["pattern", isPattern],
  // The names that formats have. A validator looks them up, and would find what every object inherits.
  ["format", (value) => isText(value) && /^[a-z][a-z\d-]*$/.test(String(value))],
  ["const", anything],
  ["default", anything],
]);

const types: ReadonlySet<unknown> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "array",
  "object",
  "null",
]);

/** The keywords of a schema, without those that nobody here understands and those that are broken. */
export function cleanKeywords(schema: JsonObject, dialect: Dialect): JsonObject {
  const kept = Object.entries(schema).filter(([name, value]) => keywords.get(name)?.(value) === true);
  return Object.fromEntries([...kept, ...Object.entries(translated(schema, dialect))]);
}

/** What was written otherwise before 2020-12. */
function translated(schema: JsonObject, dialect: Dialect): JsonObject {
  const own = (name: string): unknown => (Object.hasOwn(schema, name) ? schema[name] : undefined);
  const nullable = dialect === "3.0" && own("nullable") === true;
  const type = typeOf(own("type"), nullable);
  const values = own("enum");
  return {
    ...(type === undefined ? {} : { type }),
    ...(nullable && Array.isArray(values) && !values.includes(null)
      ? { enum: [...(values as unknown[]), null] }
      : {}),
    ...exclusive("minimum", "exclusiveMinimum", own),
    ...exclusive("maximum", "exclusiveMaximum", own),
    ...tuple(own("items"), own("additionalItems")),
    ...(own("example") === undefined || Array.isArray(own("examples")) ? {} : { examples: [own("example")] }),
    ...(dialect === "3.0" && own("format") === "binary"
      ? { contentMediaType: "application/octet-stream" }
      : {}),
  };
}

function typeOf(type: unknown, nullable: boolean): string | readonly unknown[] | undefined {
  if (typeof type === "string" && types.has(type)) return nullable ? [type, "null"] : type;
  if (!Array.isArray(type)) return undefined;
  const known = (type as readonly unknown[]).filter((one) => types.has(one));
  return known.length === 0 ? undefined : known;
}

/** In 3.0 these say whether the bound itself is out; since 3.1 they are the bound. */
function exclusive(bound: string, name: string, own: (name: string) => unknown): JsonObject {
  return own(name) === true && isNumber(own(bound)) ? { [name]: own(bound) } : {};
}

/** A list of schemas under `items` became `prefixItems`. */
function tuple(items: unknown, rest: unknown): JsonObject {
  if (!Array.isArray(items)) return {};
  return { prefixItems: items, ...(isSchema(rest) ? { items: rest } : {}) };
}

/** Whether a validator will be able to read it. */
export function isPattern(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    return new RegExp(value, "u").source !== "";
  } catch {
    return false;
  }
}
