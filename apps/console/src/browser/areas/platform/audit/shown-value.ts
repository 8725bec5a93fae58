/** A value of a record, as lines: a list has one for each item, what is not set has none. */
export function shownValue(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === "") return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap(shownValue))];
  return [typeof value === "string" ? value : JSON.stringify(value)];
}
