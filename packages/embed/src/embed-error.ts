/**
 * Why something was not accepted. Tell whoever sent it nothing but that: what helps you to find a mistake helps others to make
 * better attempts.
 */
export type EmbedErrorCode =
  /** It is no launch token, or no key of the issuer signed it for this client. */
  | "launch-untrusted"
  | "launch-expired"
  /** Somebody showed this launch before. */
  | "launch-used"
  /** The issuer cannot be asked for its keys, or does not redeem the launch. */
  | "issuer-unreachable"
  | "launch-not-redeemed"
  /** A header is missing or malformed, the body is no JSON, or it is signed by none of the secrets. */
  | "webhook-untrusted"
  /** It was signed too long ago, or in the future. */
  | "webhook-too-old"
  /** A setting that cannot work, such as a secret that is no secret. */
  | "setting";

/** What was not accepted, and why. */
export class EmbedError extends Error {
  override readonly name = "EmbedError";
  readonly code: EmbedErrorCode;

  constructor(code: EmbedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
