import { CommandError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

/** Asks a person whether to go on; a program has already decided by calling. */
export async function confirm(question: string, terminal: Terminal, yes: boolean | undefined): Promise<void> {
  if (yes === true || !terminal.interactive) return;
  const answer = await terminal.ask(`${question} Type yes to go on: `);
  if (answer.trim().toLowerCase() !== "yes")
    throw new CommandError("refused", "Not confirmed; nothing was changed.");
}
