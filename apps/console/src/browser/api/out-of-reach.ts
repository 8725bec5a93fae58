/** The server did not answer at all: the network is gone, or the server. Nothing is known of what was sent. */
export class OutOfReach extends Error {
  override readonly name = "OutOfReach";

  constructor(options: { readonly cause: unknown }) {
    super("The server does not answer.", options);
  }
}
