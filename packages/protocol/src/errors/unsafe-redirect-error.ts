/** Why there is no address to answer to. */
export type UnsafeRedirectProblem =
  | "unknownClient"
  | "suspendedClient"
  /** It should describe itself by a document, and that cannot be read or used. */
  | "unreadClient"
  | "wrongAddress"
  | "noAddress"
  /** The token that came along is none that we issued to this client. */
  | "wrongHint";

/**
 * The request cannot be answered to its redirect URI, because that URI is not proven. Seen as a page of ours, never as
 * a redirect (RFC 6749 §4.1.2.1).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 | RFC 6749 §4.1.2.1}
 */
export class UnsafeRedirectError extends Error {
  /** What the person is told of, in words of the page. */
  readonly problem: UnsafeRedirectProblem;
  /** Private words, for the log. */
  readonly reason: string;
  /** The registered client it was about. */
  readonly clientId: string | undefined;

  constructor(problem: UnsafeRedirectProblem, reason: string, clientId?: string) {
    super(reason);
    this.name = "UnsafeRedirectError";
    this.problem = problem;
    this.reason = reason;
    this.clientId = clientId;
  }
}
