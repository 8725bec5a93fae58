import { describeUnexpected, printableLines } from "@grantway/terminal";

/** Reports on the terminal in full what the page is told only in general words. */
export function tellDefect(error: unknown): void {
  const { message, problems } = describeUnexpected(error);
  process.stderr.write(`${printableLines([message, ...problems].join("\n"))}\n`);
}
