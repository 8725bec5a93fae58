/** What a member says, or how it is wrong, as the end of a sentence. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string };

/** Reads one member of a JSON document. */
export type Reader<T> = (value: unknown) => Reading<T>;

/** Any text. */
export function text(words = "text"): Reader<string> {
  return (value) => (typeof value === "string" ? { value } : { wrong: `must be ${words}` });
}

/** True or false. */
export function boolean(): Reader<boolean> {
  return (value) => (typeof value === "boolean" ? { value } : { wrong: "must be true or false" });
}

/** One of these words. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value) => {
    const word = words.find((known) => known === value);
    return word === undefined ? { wrong: `must be one of ${words.join(", ")}` } : { value: word };
  };
}

/** A list in which each can be read. */
export function listOf<T>(reader: Reader<T>, words: string): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return { wrong: `must be ${words}` };
    const read = value.map(reader);
    const values = read.flatMap((one) => ("value" in one ? [one.value] : []));
    return values.length === read.length ? { value: values } : { wrong: `must be ${words}` };
  };
}
