/** Something the person at the terminal can fix. The message is one sentence, and all they are shown. */
export class DemoError extends Error {
  override readonly name = "DemoError";
}
