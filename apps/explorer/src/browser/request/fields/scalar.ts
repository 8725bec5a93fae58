import { textsOf } from "../../document/json.ts";
import type { Shape } from "../../document/shape.ts";

/** A single value as it stands in a field. */
export function textOfValue(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The value that was typed; nothing where nothing was. A number is one only where it is written as one: what is not stays text, so
 * that a check tells it, and digits that a number of the language would lose are kept.
 */
export function valueOfText(text: string, { kind, keywords }: Pick<Shape, "kind" | "keywords">): unknown {
  if (text === "") return undefined;
  const kinds = kind === "any" ? textsOf(keywords, "type") : [kind];
  const number = kinds.includes("integer") || kinds.includes("number") ? numberOf(text) : undefined;
  if (number !== undefined) return number;
  return kinds.includes("boolean") && /^(true|false)$/.test(text) ? text === "true" : text;
}

function numberOf(text: string): number | undefined {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return undefined;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
}
