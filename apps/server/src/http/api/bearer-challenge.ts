/** What a challenge says of why it is made. */
interface Reason {
  readonly code: string;
  readonly description: string;
  readonly scope?: string | undefined;
  /** Nothing was sent, so nothing was wrong with it. */
  readonly bare?: boolean;
}

/**
 * The header that tells a program how to prove itself.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3 | RFC 6750 §3}
 */
export function bearerChallenge({
  code,
  description,
  scope,
  bare,
}: Reason): Readonly<Record<string, string>> {
  if (bare === true) return { "www-authenticate": 'Bearer realm="grantway"' };
  const needed = scope === undefined ? "" : `, scope="${scope}"`;
  return {
    "www-authenticate": `Bearer realm="grantway", error="${code}", error_description="${description}"${needed}`,
  };
}
