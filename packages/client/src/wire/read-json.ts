/**
 * The JSON value of a text that somebody else wrote; `undefined` where it is none. An integer of more than 53 bits, such as
 * the id of a person, is its digits: as a number it would be another one (RFC 8259 §6).
 */
export function readJson(text: string): unknown {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same where it is an object, and nothing else will do. */
export function readJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = readJson(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function keepDigits(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  const { source = "" } = context ?? {};
  return typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? source : value;
}
