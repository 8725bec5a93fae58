import fc from "fast-check";

/** As much of JSON Schema as our document has. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** Names of what there is, so that some requests find it. */
export type Names = string[];

interface World {
  readonly document: object;
  readonly names: readonly string[];
}

/** Values that the schema allows. */
export function arbitraryOf(schema: JsonSchema, world: World): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return arbitraryOf(resolve(schema.$ref, world), world);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, world)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type: string) => arbitraryOf({ ...schema, type }, world)));
  }
  return ofType(schema, world);
}

function ofType(schema: JsonSchema, world: World): fc.Arbitrary<unknown> {
  const make = makers.get(String(schema.type));
  return make === undefined ? fc.jsonValue({ maxDepth: 2 }) : make(schema, world);
}

type Make = (schema: JsonSchema, world: World) => fc.Arbitrary<unknown>;

const makers: ReadonlyMap<string, Make> = new Map<string, Make>([
  ["string", textOf],
  ["integer", numberOf],
  ["number", numberOf],
  ["boolean", () => fc.boolean()],
  ["null", () => fc.constant(null)],
  ["array", listOf],
  ["object", objectOf],
]);

function numberOf({ minimum = -10, maximum = 1_000_000 }: JsonSchema): fc.Arbitrary<number> {
  return fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31 - 1) });
}

function listOf({ items = {}, minItems = 0, maxItems = 3 }: JsonSchema, world: World): fc.Arbitrary<unknown> {
  return fc.array(arbitraryOf(items, world), { minLength: minItems, maxLength: Math.min(maxItems, 3) });
}

function textOf(
  { format, minLength = 0, maxLength = 60 }: JsonSchema,
  { names }: World,
): fc.Arbitrary<string> {
  if (format === "date-time")
    return fc.integer({ min: 0, max: 4e12 }).map((at) => new Date(at).toISOString());
  const strange = fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: "grapheme" });
  const fitting = names.filter((name) => name.length <= maxLength);
  return fitting.length === 0
    ? strange
    : fc.oneof({ arbitrary: fc.constantFrom(...fitting), weight: 3 }, strange);
}

function objectOf(schema: JsonSchema, world: World): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const members = Object.entries(properties).map(
    ([name, member]) => [name, arbitraryOf(member, world)] as const,
  );
  if (members.length === 0 && typeof additionalProperties === "object") {
    return fc.dictionary(fc.string({ maxLength: 10 }), arbitraryOf(additionalProperties, world), {
      maxKeys: 3,
    });
  }
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
}

function resolve(reference: string, { document }: World): JsonSchema {
  const parts = reference.slice(2).split("/");
  return parts.reduce<unknown>((part, name) => Reflect.get(part as object, name), document) as JsonSchema;
}
