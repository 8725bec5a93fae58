/** The server did not answer at all: the network is gone, or the server. Nothing is known of a change that was sent. */
export class OutOfReach extends Error {
  override readonly name = "OutOfReach";

  /** How it was asked. */
  readonly method: string;

  constructor({ method, cause }: { readonly method: string; readonly cause: unknown }) {
    super("The server does not answer.", { cause });
    this.method = method;
  }
}
