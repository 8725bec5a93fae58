/** A mail as it is sent: the same in plain text and in HTML. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Hands a letter to a mail server.
 *
 * @param signal - ends it: the letter may have been taken then, or not.
 * @throws {@link MailRefusedError} where it will never be taken, and any other error where it may be later.
 */
export type SendLetter = (letter: Letter, signal?: AbortSignal) => Promise<void>;

/** The mail server said no to this letter for good (RFC 5321 §4.2.1, 5yz). */
export class MailRefusedError extends Error {
  override readonly name = "MailRefusedError";
  /** Its reply code; what it said besides may hold the address. */
  readonly code: number;

  constructor(code: number) {
    super(`the mail server answered ${code}`);
    this.code = code;
  }
}
