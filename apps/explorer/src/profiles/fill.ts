/** A text that is one setting and nothing else. */
const alone = /^\{(\w+)\}$/;

/**
 * A value with its settings put in: `{setting}` in every text. A member whose text is a setting that nobody gave is left out.
 *
 * @param settings - texts by name.
 */
export function fill(value: unknown, settings: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string") {
    return value.replaceAll(/\{(\w+)\}/g, (whole, name: string) => settings[name] ?? whole);
  }
  if (Array.isArray(value)) return value.map((one: unknown) => fill(one, settings));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isMissing(member, settings))
      .map(([name, member]) => [name, fill(member, settings)]),
  );
}

function isMissing(member: unknown, settings: Readonly<Record<string, string>>): boolean {
  const name = typeof member === "string" ? alone.exec(member)?.[1] : undefined;
  return name !== undefined && settings[name] === undefined;
}
