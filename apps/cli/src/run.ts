import { CommanderError } from "commander";
import type { Command } from "commander";
import { describeUnexpected, exitCodes, type Failure, jsonText, printableLines } from "@grantway/terminal";
import type { Session } from "./session.ts";

/** Runs the command line, and turns whatever goes wrong into one sentence and an exit code. */
export async function run({
  program,
  argv,
  session,
  explain,
}: {
  readonly program: Command;
  readonly argv: readonly string[];
  readonly session: Session;
  readonly explain: (error: unknown) => Failure | undefined;
}): Promise<void> {
  const help: string[] = [];
  silence(program, (text) => help.push(text));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (isHelp(error)) return;
    const failure = error instanceof CommanderError ? usageFailure(error, help) : explain(error);
    tell(failure ?? describeUnexpected(error), session.json || asksForJson(argv));
  }
}

/** From now on an error that nothing catches ends the command with a sentence too. */
export function tellWhatNobodyCaught(session: Session): void {
  if (process.listenerCount("uncaughtException") > 0) return;
  process.on("uncaughtException", (error) => {
    tell(describeUnexpected(error), session.json);
    process.exit();
  });
}

function tell(failure: Failure, json: boolean): void {
  process.stderr.write(json ? asJson(failure) : asText(failure));
  process.exitCode = failure.exit;
}

/** Before a command runs, only its words tell. The words of a program to run are not ours. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  const ours = end === -1 ? argv : argv.slice(0, end);
  // There `--json` is the body to send.
  return ours.includes("--json") && ours[2] !== "fetch";
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
  const usage = { code: "usage", exit: exitCodes.usage, problems: [] };
  // A group was called without a command; Commander wrote its help.
  if (error.code === "commander.help") {
    return { ...usage, message: `A command is missing.\n\n${help.join("").trimEnd()}` };
  }
  const [, missing] = /^error: missing required argument '(.+)'/.exec(error.message) ?? [];
  if (missing !== undefined)
    return { ...usage, message: `Say the ${missing} too: the same command with --help shows what it takes.` };
  return { ...usage, message: error.message.replace(/^error: /, "").replaceAll("\n", " ") };
}

function asText({ message, problems }: Failure): string {
  return printableLines([message, ...problems.map((problem) => `- ${problem}`), ""].join("\n"));
}

function asJson({ code, message, problems, more }: Failure): string {
  const list = problems.length === 0 ? {} : { problems };
  return `${jsonText({ error: { code, message, ...list, ...more } })}\n`;
}
