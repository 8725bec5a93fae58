import { CommandError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Asks a person to confirm something irreversible. Only `--yes` replaces an answer: where nobody can be asked, in a
 * script or with standard error redirected, that is no consent.
 *
 * @param yes - the option `--yes`, which every command that asks has.
 * @throws {CommandError} `refused`
 */
export async function confirm(question: string, terminal: Terminal, yes: boolean | undefined): Promise<void> {
  if (yes === true) return;
  if (!terminal.interactive) {
    throw new CommandError(
      "refused",
      `${question} Nobody can be asked here; nothing was changed. Say it with --yes.`,
    );
  }
  const answer = await terminal.ask(`${question} Type yes to go on: `);
  if (answer.trim().toLowerCase() !== "yes")
    throw new CommandError("refused", "Not confirmed; nothing was changed.");
}
