/*
 * Text from others (a provider's words, names, headers) must be nothing but text when it is printed: no control
 * characters, which move the cursor, overwrite what is shown and type for the person; nothing that changes the writing
 * direction, so that an address reads as another one; no line that looks like one of ours.
 */

/** C0, DEL and C1, line and paragraph separators, bidirectional controls, unpaired surrogates. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu;
const steeringButLines = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu;
const standIn = "\u{FFFD}";

/** As one line: characters that control the terminal are replaced, line ends included. */
export function printable(text: string): string {
  return text.replaceAll(steering, standIn);
}

/** As several lines. A carriage return before a line end is dropped. */
export function printableLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(steeringButLines, standIn);
}

/** JSON without control characters, and with the same meaning: they are escaped, as JSON.stringify does with most. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return text.replaceAll(steeringButLines, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
