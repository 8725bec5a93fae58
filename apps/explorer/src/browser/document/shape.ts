import { entriesOf, isObject, type JsonObject, listOf, member, textOf, textsOf } from "./json.ts";
import { type Definitions, nameOf, resolve, type Schema } from "./schema.ts";

/** What a value may be, one level deep, so that schemas that lead back to themselves end. */
export interface Shape {
  readonly kind: "string" | "number" | "integer" | "boolean" | "array" | "object" | "null" | "any" | "choice";
  /** `null` may stand in its place. */
  readonly nullable: boolean;
  /** All keywords that hold, with those of `allOf`. */
  readonly keywords: JsonObject;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  /** All values it may have; empty where it may have others. */
  readonly values: readonly unknown[];
  /** Of an object: its members in the order of the document, and whether each has to be there. */
  readonly members: readonly { readonly name: string; readonly schema: Schema; readonly required: boolean }[];
  /** Of an object: what members with other names are; `undefined` where there are none. */
  readonly others?: Schema;
  /** Of a list: what is in it. */
  readonly items?: Schema;
  /** Of a choice: what it may be. */
  readonly alternatives: readonly Alternative[];
}

/** One of several things a value may be. */
export interface Alternative {
  readonly label: string;
  readonly schema: Schema;
}

/** Schemas that hold together, `allOf` within `allOf` counted. */
const mostParts = 200;

/** Choices of one that lead to each other, at the most. */
const longestWay = 20;

/** What a schema lets a value be. */
export function shapeOf(schema: Schema, definitions: Definitions): Shape {
  return shapeAfter(schema, definitions, longestWay);
}

function shapeAfter(schema: Schema, definitions: Definitions, left: number): Shape {
  const keywords = merged(schema, definitions);
  const { alternatives, nullable } = alternativesOf(keywords, definitions);
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined && left > 0) {
    const { anyOf: _, oneOf: __, ...rest } = keywords;
    const one = shapeAfter({ ...rest, allOf: [only.schema] }, definitions, left - 1);
    return { ...one, nullable: one.nullable || nullable };
  }
  const types = typesOf(keywords);
  const kinds = types.filter((type) => type !== "null");
  const values = member(keywords, "const") === undefined ? listOf(keywords, "enum") : [keywords["const"]];
  const [items, others] = [member(keywords, "items"), member(keywords, "additionalProperties")];
  const required = new Set(textsOf(keywords, "required"));
  return {
    kind: alternatives.length > 1 ? "choice" : kindOf(kinds, types),
    nullable: nullable || (types.includes("null") && kinds.length > 0),
    keywords,
    ...texts(keywords),
    values: values.filter((value) => value !== null || kinds.length === 0),
    members: entriesOf(keywords, "properties").map(([name, one]) => ({
      name,
      schema: one as Schema,
      required: required.has(name),
    })),
    ...(others === undefined || others === false ? {} : { others: others as Schema }),
    ...(items === undefined ? {} : { items: items as Schema }),
    alternatives,
  };
}

/** The schema of a member; `undefined` where the schema names none so. */
export function memberOf(schema: Schema, name: string, definitions: Definitions): Schema | undefined {
  return member(member(merged(schema, definitions), "properties"), name) as Schema | undefined;
}

function texts(keywords: JsonObject): Pick<Shape, "title" | "description" | "format"> {
  return Object.fromEntries(
    ["title", "description", "format"].flatMap((name) => {
      const text = textOf(keywords, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** References followed and `allOf` put together. */
function merged(schema: Schema, definitions: Definitions): JsonObject {
  const seen = new Set<Schema>();
  let whole: JsonObject = {};
  const waiting: Schema[] = [schema];
  for (let next = waiting.pop(); next !== undefined && seen.size < mostParts; next = waiting.pop()) {
    const part = resolve(next, definitions);
    if (!isObject(part) || seen.has(part) || seen.has(next)) continue;
    seen.add(part).add(next);
    const { allOf, ...own } = part;
    whole = both(whole, own);
    waiting.push(...(Array.isArray(allOf) ? (allOf as readonly Schema[]).toReversed() : []));
  }
  return whole;
}

/** What was there first says what it says: it stands closer to what was asked for. */
function both(first: JsonObject, second: JsonObject): JsonObject {
  const whole: Record<string, unknown> = { ...second, ...first };
  if (isObject(first["properties"]) && isObject(second["properties"]))
    whole["properties"] = { ...second["properties"], ...first["properties"] };
  const required = [...textsOf(second, "required"), ...textsOf(first, "required")];
  if (required.length > 0) whole["required"] = [...new Set(required)];
  return whole;
}

function alternativesOf(
  keywords: JsonObject,
  definitions: Definitions,
): { readonly alternatives: readonly Alternative[]; readonly nullable: boolean } {
  const all = [...listOf(keywords, "oneOf"), ...listOf(keywords, "anyOf")].filter(
    (one): one is Schema => isObject(one) || one === true,
  );
  const real = all.filter((one) => !isNull(resolve(one, definitions)));
  // Some list what has to be there together. That is nothing to choose a form by.
  const telling = real.filter(
    (one) => typesOf(merged(one, definitions)).length > 0 || alternativeWithin(one, definitions),
  );
  if (telling.length === 0) return { alternatives: [], nullable: all.length > real.length };
  const { oneOf: _, anyOf: __, ...base } = keywords;
  const described = Object.keys(base).some(
    (name) => name !== "title" && name !== "description" && name !== "discriminator",
  );
  return {
    nullable: all.length > real.length,
    alternatives: telling.map((one, place) => ({
      label: labelOf(one, definitions) ?? `${place + 1}`,
      schema: described && telling.length > 1 ? { allOf: [one, base] } : one,
    })),
  };
}

function alternativeWithin(schema: Schema, definitions: Definitions): boolean {
  const keywords = merged(schema, definitions);
  return Array.isArray(keywords["oneOf"]) || Array.isArray(keywords["anyOf"]);
}

/** What people would call it: its title, its name in the document, what it is. */
function labelOf(schema: Schema, definitions: Definitions): string | undefined {
  const keywords = merged(schema, definitions);
  const [type] = typesOf(keywords);
  return (
    textOf(keywords, "title") ??
    nameOf(schema) ??
    (keywords["const"] === undefined
      ? type
      : (textOf(keywords, "const") ?? JSON.stringify(keywords["const"])))
  );
}

function isNull(schema: Schema): boolean {
  return (
    member(schema, "type") === "null" ||
    (isObject(schema) && Object.hasOwn(schema, "const") && schema["const"] === null)
  );
}

function kindOf(kinds: readonly string[], types: readonly string[]): Shape["kind"] {
  if (kinds.length > 1) return "any";
  const [kind = types[0] ?? "any"] = kinds;
  return kind as Shape["kind"];
}

/** The types a value may have: those it says, or else those that its other keywords are about. */
function typesOf(keywords: JsonObject): readonly string[] {
  const { type } = keywords;
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return textsOf(keywords, "type");
  if (isObject(keywords["properties"]) || isObject(keywords["additionalProperties"])) return ["object"];
  if (keywords["items"] !== undefined || keywords["prefixItems"] !== undefined) return ["array"];
  const values = Object.hasOwn(keywords, "const") ? [keywords["const"]] : listOf(keywords, "enum");
  return [...new Set(values.map(typeOfValue))];
}

function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
