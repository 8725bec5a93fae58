/**
 * The text of a body. It is UTF-8, as JSON has to be (RFC 8259 §8.1), whatever its media type says, since servers name a
 * charset that they do not use. Where it is none, it is in the charset that is named, or as a mark at its begin tells;
 * without either, what is no UTF-8 is replaced. A zero byte that a program wrote behind its text is no part of it.
 */
export function decodeText(bytes: Uint8Array, mediaType: string | null): string {
  const named = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? "")?.[1];
  const text =
    decode(bytes, "utf-8") ??
    decode(bytes, markOf(bytes) ?? named ?? "utf-8") ??
    new TextDecoder().decode(bytes);
  return text.replace(/\0+$/, "");
}

/** `undefined` where it is no such text, or nobody knows the charset. */
function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16, the default of some shells and editors, where a mark at the begin says so. */
export function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}
