import { byte, scanString } from "./scan-token.ts";
import { at, kinds, type Tape } from "./tape.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Text between two bytes. What is no UTF-8 comes as U+FFFD. */
function textBetween(tape: Tape, from: number, to: number): string {
  return decoder.decode(tape.bytes.subarray(from, to));
}

/** The value as it stands in the text. */
export function sourceOf(tape: Tape, node: number): string {
  return textBetween(tape, at(tape.start, node), at(tape.end, node));
}

/** The key of a member; `undefined` of anything else. */
export function keyOf(tape: Tape, node: number): string | undefined {
  const key = at(tape.key, node);
  return key === 0 ? undefined : stringAt(tape, key, scanString({ bytes: tape.bytes, to: tape.filled }, key));
}

/** What a string says; of any other value, as it stands in the text. */
export function contentOf(tape: Tape, node: number): string {
  const [start, end] = [at(tape.start, node), at(tape.end, node)];
  return at(tape.kind, node) === kinds.string ? stringAt(tape, start, end) : textBetween(tape, start, end);
}

/** @param start - its first quote. @param end - behind its last. */
export function stringAt(tape: Tape, start: number, end: number): string {
  const plain = shortAscii(tape.bytes, start + 1, end - 1);
  if (plain !== undefined) return plain;
  const source = textBetween(tape, start, end);
  // Escapes, also of half a surrogate pair, are read as the language reads them.
  return source.includes("\\") ? (JSON.parse(source) as string) : source.slice(1, -1);
}

const short = 24;

/** For keys and words, which are most strings, faster than a decoder. */
function shortAscii(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > short) return undefined;
  let text = "";
  for (let place = from; place < to; place += 1) {
    const one = bytes[place] ?? 0;
    if (one > 0x7e || one === byte.backslash) return undefined;
    text += String.fromCharCode(one);
  }
  return text;
}

/** A piece of a value that can be shown. */
export interface Shown {
  readonly text: string;
  /** Whether that is all of it. */
  readonly whole: boolean;
}

/**
 * The value as JSON would say it, no longer than told: control characters and halves of surrogate pairs stay visible as the
 * escapes they are.
 *
 * @param most - characters.
 */
export function shownOf(tape: Tape, node: number, most: number): Shown {
  const [start, end] = [at(tape.start, node), at(tape.end, node)];
  const isString = at(tape.kind, node) === kinds.string;
  // A character takes at most six bytes, as an escape; two more are the quotes.
  const cut = Math.min(end, start + 6 * most + 2);
  const piece = isString && cut < end ? stringPiece(tape, start, cut) : undefined;
  const content = piece ?? (isString ? stringAt(tape, start, end) : textBetween(tape, start, cut));
  const text = content.length > most ? content.slice(0, safeLength(content, most)) : content;
  return {
    text: isString ? JSON.stringify(text) : text,
    whole: cut === end && text.length === content.length,
  };
}

/** Ends before a character, not in it. */
function safeLength(text: string, most: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

/** A string up to a byte, or some bytes before, where a character begins. */
function stringPiece(tape: Tape, start: number, cut: number): string {
  const { bytes } = tape;
  let place = start + 1;
  for (let next = place; next < cut; next = afterCharacter(bytes, place)) place = next;
  return stringAt({ ...tape, bytes: withQuote(bytes.subarray(start, place)) }, 0, place - start + 1);
}

function afterCharacter(bytes: Uint8Array, place: number): number {
  const one = bytes[place] ?? 0;
  if (one === byte.backslash) return place + (bytes[place + 1] === 0x75 ? 6 : 2);
  let next = place + 1;
  while (((bytes[next] ?? 0) & 0xc0) === 0x80) next += 1;
  return next;
}

function withQuote(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const closed = new Uint8Array(bytes.length + 1);
  closed.set(bytes);
  closed[bytes.length] = byte.quote;
  return closed;
}
