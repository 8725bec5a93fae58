import type { JsonPath } from "../provider-definition.ts";

/** The value at the path, `undefined` when there is none. Only own members count. */
export function at(document: unknown, path: JsonPath): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[name];
  }, document);
}

/** The same as text; numbers and booleans are converted, anything else counts as absent. */
export function textAt(document: unknown, path: JsonPath): string | undefined {
  const value = at(document, path);
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
}
