import { describeFailure, exitCodes } from "@grantway/server/command";
import type { Failure } from "@grantway/server/command";
import { CommanderError } from "commander";
import type { Command } from "commander";

/** Runs the command line, and turns whatever goes wrong into one sentence and an exit code. */
export async function run(program: Command, argv: readonly string[]): Promise<void> {
  const help: string[] = [];
  silence(program, (text) => help.push(text));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (isHelp(error)) return;
    const failure = error instanceof CommanderError ? usageFailure(error, help) : describeFailure(error);
    // A bug: its stack is what helps now.
    if (failure === undefined) throw error;
    process.stderr.write(argv.includes("--json") ? asJson(failure) : asText(failure));
    process.exitCode = exitCodes[failure.code];
  }
}

/** Help or the version was asked for, and has been printed. */
function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** Commander's own messages are written by {@link run}, in its form. */
function silence(command: Command, write: (text: string) => void): void {
  command.exitOverride().configureOutput({ writeErr: write });
  for (const inner of command.commands) silence(inner, write);
}

function usageFailure(error: CommanderError, help: readonly string[]): Failure {
  // A group was called without a command; Commander wrote its help.
  if (error.code === "commander.help") {
    return { code: "usage", message: `A command is missing.\n\n${help.join("").trimEnd()}`, problems: [] };
  }
  return {
    code: "usage",
    message: error.message.replace(/^error: /, "").replaceAll("\n", " "),
    problems: [],
  };
}

function asText({ message, problems }: Failure): string {
  return [message, ...problems.map((problem) => `- ${problem}`), ""].join("\n");
}

function asJson({ code, message, problems }: Failure): string {
  return `${JSON.stringify({ error: { code, message, ...(problems.length === 0 ? {} : { problems }) } })}\n`;
}
