/*
 * What comes from others (a provider's words, names, headers) is text and nothing else where it is printed: no control
 * characters, which move the cursor, change what stands there and type for the person; nothing that turns the direction
 * of writing around, so that another address is read than the one that is there; no line that looks like one of ours.
 */

/** C0, DEL and C1, line and paragraph separators, bidirectional controls, halves of a character. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu;
const steeringButLines = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu;
const standIn = "\u{FFFD}";

/** One line of it: what would steer the terminal is replaced, line ends included. */
export function printable(text: string): string {
  return text.replaceAll(steering, standIn);
}

/** Several lines of it. A carriage return before a line end is none. */
export function printableLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(steeringButLines, standIn);
}

/** JSON that steers nothing, and means the same: those characters are escaped, as JSON.stringify does with most. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return text.replaceAll(steeringButLines, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
