/** The media type every endpoint of OAuth takes (RFC 6749 §3.2). */
export const formMediaType = "application/x-www-form-urlencoded";

/**
 * Whether this `Content-Type` says so: in any case, with spaces around it and with whatever parameters, of which this
 * media type has none; most libraries send a `charset`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1 | RFC 9110 §8.3.1}
 */
export function isForm(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  // As nearly everybody writes it, read without making a text.
  const end = contentType[formMediaType.length];
  if (contentType.startsWith(formMediaType) && (end === undefined || end === ";")) return true;
  const [type = ""] = contentType.split(";", 1);
  return type.trim().toLowerCase() === formMediaType;
}
