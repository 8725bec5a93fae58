import { isRepeatable, type Parameters } from "@grantway/protocol";
import { malformed } from "../answers/malformed.ts";

/*
 * A strict reader of `application/x-www-form-urlencoded`, for bodies and for query strings. Our own, because the usual
 * ones forgive what must be refused: a malformed percent-encoding, bytes that are no UTF-8, a NUL, a name sent twice.
 */

/** Limits of one form. The longest value is a sealed authorization request (`longestSealedRequest`); the body limit comes before these. */
export const formLimits = { parameters: 64, nameLength: 128, valueLength: 32_768 } as const;

/**
 * Reads a form. A parameter without a value is absent (RFC 6749 §3.1); names with more than one value are listed, and the values
 * after the first are kept only where there may be some.
 *
 * @param text - the body decoded from UTF-8, or the query without its `?`.
 * @throws {OAuthError} `invalid_request`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#appendix-B | RFC 6749 appendix B}
 */
export function parseForm(text: string): Parameters {
  const read: Read = { values: new Map(), repeated: [] };
  // U+FFFD in the text itself is what the decoder left of bytes that were no UTF-8.
  if (text.includes("\u0000") || text.includes("\uFFFD")) throw malformed("parameters");
  let count = 0;
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf("&", start);
    const end = next === -1 ? text.length : next;
    if (end > start) {
      count += 1;
      if (count > formLimits.parameters) throw malformed("tooManyParameters");
      readPair(text, start, end, read);
    }
    start = end + 1;
  }
  return read;
}

/** {@link Parameters} while they are read. `further` comes with the first value that belongs there: hardly any request has one. */
interface Read {
  readonly values: Map<string, string>;
  readonly repeated: string[];
  further?: Map<string, string[]>;
}

function readPair(text: string, start: number, end: number, read: Read): void {
  const equals = text.indexOf("=", start);
  const named = equals !== -1 && equals < end;
  const name = decode(text.slice(start, named ? equals : end));
  const value = named ? decode(text.slice(equals + 1, end)) : "";
  if (name.length > formLimits.nameLength || value.length > formLimits.valueLength) {
    throw malformed("parameterTooLong");
  }
  if (value === "") return;
  if (read.values.has(name)) again(name, value, read);
  else read.values.set(name, value);
}

function again(name: string, value: string, read: Read): void {
  read.repeated.push(name);
  if (!isRepeatable(name)) return;
  read.further ??= new Map();
  read.further.set(name, [...(read.further.get(name) ?? []), value]);
}

function decode(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  if (!spaced.includes("%")) return spaced;
  let decoded: string;
  try {
    decoded = decodeURIComponent(spaced);
  } catch {
    throw malformed("parameters");
  }
  if (decoded.includes("\u0000")) throw malformed("parameters");
  return decoded;
}
