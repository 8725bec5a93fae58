/**
 * A provider's words, safe to print in a terminal: one line, without control or direction characters, shortened,
 * without anything that looks like a token.
 */
export function plain(text: string): string {
  const line = text
    .replaceAll(/(?:[^\x20-\x7e\u{a0}-\u{d7ff}]|[\p{Bidi_Control}\p{Zl}\p{Zp}])+/gu, " ")
    .replaceAll(/[A-Za-z0-9_~+/=-]{24,}/g, "[hidden]")
    .trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line.replace(/\.$/, "");
}
