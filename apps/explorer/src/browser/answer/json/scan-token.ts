/* Where one token of JSON ends, by the grammar of RFC 8259 and nothing looser. */

/** Bytes by what they are. */
export const byte = {
  quote: 0x22,
  backslash: 0x5c,
  minus: 0x2d,
  plus: 0x2b,
  point: 0x2e,
  zero: 0x30,
  nine: 0x39,
  comma: 0x2c,
  colon: 0x3a,
  openObject: 0x7b,
  closeObject: 0x7d,
  openArray: 0x5b,
  closeArray: 0x5d,
  newline: 0x0a,
  recordSeparator: 0x1e,
} as const;

/** Where the text is, how far it goes, and no further. */
export interface Text {
  readonly bytes: Uint8Array;
  readonly to: number;
}

/** The first byte from here on that is no white space (RFC 8259 §2). */
export function skipSpace({ bytes, to }: Text, from: number): number {
  let place = from;
  while (place < to && isSpace(bytes[place] ?? 0)) place += 1;
  return place;
}

function isSpace(one: number): boolean {
  return one === 0x20 || one === byte.newline || one === 0x0d || one === 0x09;
}

/**
 * A string from its first quote on (RFC 8259 §7).
 *
 * @returns the byte behind its last quote; negative where it is none: the byte that is wrong, as `-1 - byte`.
 */
export function scanString(text: Text, from: number): number {
  const { bytes, to } = text;
  let place = from + 1;
  while (place < to) {
    const one = bytes[place] ?? 0;
    if (one === byte.quote) return place + 1;
    if (one < 0x20) return -1 - place;
    if (one === byte.backslash) {
      place = scanEscape(text, place);
      if (place < 0) return place;
    } else place += 1;
  }
  return -1 - to;
}

const escapes = new Set(Array.from('"\\/bfnrt', (letter) => letter.charCodeAt(0)));
const unicodeEscape = 0x75;

function scanEscape({ bytes, to }: Text, from: number): number {
  const letter = bytes[from + 1] ?? 0;
  if (escapes.has(letter)) return from + 2;
  if (letter !== unicodeEscape) return -1 - from;
  for (let place = from + 2; place < from + 6; place += 1)
    if (place >= to || !isHex(bytes[place] ?? 0)) return -1 - from;
  return from + 6;
}

function isHex(one: number): boolean {
  const lower = one | 0x20;
  return isDigit(one) || (lower >= 0x61 && lower <= 0x66);
}

function isDigit(one: number | undefined): boolean {
  return one !== undefined && one >= byte.zero && one <= byte.nine;
}

/** A number (RFC 8259 §6); answers as {@link scanString} does. */
export function scanNumber(text: Text, from: number): number {
  const { bytes, to } = text;
  let place = from + (bytes[from] === byte.minus ? 1 : 0);
  if (place >= to || !isDigit(bytes[place])) return -1 - place;
  place = bytes[place] === byte.zero ? place + 1 : digits(text, place);
  if (place < to && bytes[place] === byte.point) {
    if (!(place + 1 < to && isDigit(bytes[place + 1]))) return -1 - place;
    place = digits(text, place + 1);
  }
  return place < to && ((bytes[place] ?? 0) | 0x20) === 0x65 ? exponent(text, place + 1) : place;
}

function exponent(text: Text, from: number): number {
  const sign = text.bytes[from];
  const place = from + (sign === byte.plus || sign === byte.minus ? 1 : 0);
  return place < text.to && isDigit(text.bytes[place]) ? digits(text, place) : -1 - place;
}

function digits({ bytes, to }: Text, from: number): number {
  let place = from;
  while (place < to && isDigit(bytes[place])) place += 1;
  return place;
}

/** A word such as `true`; answers as {@link scanString} does. */
export function scanWord({ bytes, to }: Text, from: number, word: string): number {
  for (let letter = 0; letter < word.length; letter += 1)
    if (from + letter >= to || bytes[from + letter] !== word.charCodeAt(letter)) return -1 - from;
  return from + word.length;
}
