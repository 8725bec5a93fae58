/** A part of it in its only form: groups of four signs, and an end of two or three whose spare bits are zero. */
const part = String.raw`(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?`;
const form = new RegExp(String.raw`^${part}\.${part}\.${part}$`);

/**
 * Whether a text is a JWS in its compact form: three parts in base64url without padding, white space or spare bits
 * (RFC 4648 §3.5), so that there is no second text with the same signature. Parsers forgive all of these.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-2 | RFC 7515 §2}
 */
export function isCompactJws(text: string): boolean {
  return form.test(text);
}
