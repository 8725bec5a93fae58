/**
 * A provider's words, safe to print in a terminal: one line, without control or direction characters, shortened,
 * without anything that looks like a token. Names of the protocol, such as `unsupported_response_type`, are as long as tokens
 * and told.
 */
export function plain(text: string): string {
  const line = text
    .replaceAll(/(?:[^\x20-\x7e\u{a0}-\u{d7ff}]|[\p{Bidi_Control}\p{Zl}\p{Zp}])+/gu, " ")
    .replaceAll(/[A-Za-z0-9_~+/=-]{24,}/g, (run) => (isName(run) ? run : "[hidden]"))
    .trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line.replace(/\.$/, "");
}

/** Words in small letters, joined by underscores. */
function isName(run: string): boolean {
  return /^[a-z]{1,20}(?:_[a-z]{1,20})+$/.test(run);
}
