import { describeUnexpected, printableLines } from "@grantway/terminal";

/** Tells the terminal of the helper what its page is told in general words only. */
export function tellDefect(error: unknown): void {
  const { message, problems } = describeUnexpected(error);
  process.stderr.write(`${printableLines([message, ...problems].join("\n"))}\n`);
}
