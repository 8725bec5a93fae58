import { type OpenApi, resolved, type Schema } from "./contract.ts";

/** So many of those that may be absent are shown where nothing has to be said: whatever is shown may be sent by mistake. */
const mostOptional = 1;

/** Further down a schema may go on for ever. */
const deepest = 6;

/** A value this schema allows, with no more in it than has to be: to be written over. */
export function exampleOf(document: OpenApi, given: Schema, depth = 0): unknown {
  const schema = resolved(document, given);
  if (depth > deepest) return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.allOf ?? [];
  if (choice !== undefined) return exampleOf(document, choice, depth + 1);
  const type = typeOf(schema);
  if (type === "object") return objectOf(document, schema, depth);
  if (type === "array")
    return [schema.items ?? []].flat().map((item) => exampleOf(document, item, depth + 1));
  return simpleOf(type, schema);
}

function simpleOf(type: string | undefined, { format, minimum = 1 }: Schema): unknown {
  if (type === "string") return format === "date-time" ? "2026-01-01T00:00:00.000Z" : "text";
  if (type === "boolean") return false;
  return type === "integer" || type === "number" ? minimum : {};
}

function typeOf({ type, properties }: Schema): string | undefined {
  if (typeof type === "string") return type;
  return type?.find((one) => one !== "null") ?? (properties === undefined ? undefined : "object");
}

function objectOf(document: OpenApi, { properties = {}, required = [] }: Schema, depth: number): object {
  const names = Object.keys(properties);
  const needed = names.filter((name) => required.includes(name));
  const shown = needed.length > 0 ? needed : names.slice(0, mostOptional);
  return Object.fromEntries(
    shown.map((name) => [name, exampleOf(document, properties[name] ?? {}, depth + 1)]),
  );
}
