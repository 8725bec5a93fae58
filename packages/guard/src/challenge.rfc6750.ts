/**
 * The value of `WWW-Authenticate` for one scheme. Values are quoted, quotes and backslashes escaped, and
 * anything that is not printable ASCII replaced, so no value can end the string or start another header.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3 | RFC 6750 §3}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4 | RFC 9110 §5.6.4, quoted-string}
 */
export function challenge(
  attributes: Readonly<Record<string, string>>,
  scheme: "Bearer" | "DPoP" = "Bearer",
): string {
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  return `${scheme} ${pairs.join(", ")}`;
}

function escape(value: string): string {
  return value.replaceAll(/[^\x20-\x7e]/g, "?").replaceAll(/["\\]/g, String.raw`\$&`);
}
