import { type Command, commandLine } from "@grantway/tools/services";

/*
 * Most tests are about what a command does, and starting a process costs more than that, so they run one after the other in a
 * process that loaded the code once. What is about processes (signals, several at once, an output that closes) starts its own.
 */

/** How a command ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the words of a command. `undefined` while another one runs. */
export function runHosted(words: readonly string[], given: Omit<Command, "argv">): Promise<Ran> | undefined {
  const command = { ...given, argv: [process.execPath, "grantway", ...words] };
  const line = commandLine();
  return line.isBusy(command) ? undefined : line.run(command);
}
