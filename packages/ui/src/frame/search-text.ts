/*
 * What stands behind the `?` of an address: names with texts, a name several times for a list. Nothing is read as JSON, so
 * that an address can be written by hand and `?search=123` searches for "123"; each route says what its own texts mean.
 */

type Search = Readonly<Record<string, unknown>>;

/** Reads it. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const read = new URLSearchParams(text);
  // Names come from whoever wrote the address: an object without prototype takes any.
  const search = Object.create(null) as Record<string, string | string[]>;
  for (const name of new Set(read.keys())) {
    const [first = "", ...more] = read.getAll(name);
    search[name] = more.length === 0 ? first : [first, ...more];
  }
  return search;
}

/** Writes it; what is `undefined` or empty is left out. */
export function stringifySearch(search: Search): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (isWritable(one) && one !== "") written.append(name, String(one));
    }
  }
  const text = written.toString();
  return text === "" ? "" : `?${text}`;
}

function isWritable(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
