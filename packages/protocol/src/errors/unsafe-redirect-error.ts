/**
 * The request cannot be answered to its redirect URI, because that URI is not proven. Seen as a page of ours, never as
 * a redirect (RFC 6749 §4.1.2.1).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 | RFC 6749 §4.1.2.1}
 */
export class UnsafeRedirectError extends Error {
  /** What the person is told. */
  readonly description: string;
  /** Private words, for the log. */
  readonly reason: string;

  constructor(description: string, reason: string) {
    super(reason);
    this.name = "UnsafeRedirectError";
    this.description = description;
    this.reason = reason;
  }
}
