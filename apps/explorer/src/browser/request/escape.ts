/** A text for an address: everything but letters, digits and `-._~` is percent-encoded, RFC 3986 §2.3. */
export function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** As {@link escaped}, but these signs stay as they are, and so does what is escaped already, RFC 6570 §3.2.3. */
export function escapedBut(text: string, kept: RegExp): string {
  return text
    .toWellFormed()
    .split(/(%[\dA-Fa-f]{2})/)
    .map((part, place) =>
      place % 2 === 1 ? part : [...part].map((sign) => (kept.test(sign) ? sign : escaped(sign))).join(""),
    )
    .join("");
}
