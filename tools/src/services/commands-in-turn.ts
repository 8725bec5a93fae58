import { Readable } from "node:stream";

/*
 * A process of its own that runs commands of a command line in turn, as often as it is told to: its code is loaded once,
 * which is nearly all that a command takes. `command-line.ts` starts it.
 */

/** One command. */
export interface Command {
  /** As in `process.argv`. */
  readonly argv: readonly string[];
  /** Everything on its standard input. */
  readonly input: string;
}

/** What came of it. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandModule {
  readonly main: (argv: readonly string[]) => Promise<void>;
}

const [, , module = ""] = process.argv;
const { main } = (await import(module)) as CommandModule;
let turn = Promise.resolve();

/** Keeps what is written there. Whoever waits until it is written is told at once. */
function listenTo(stream: NodeJS.WriteStream): () => string {
  let text = "";
  // Each command listens for errors of it.
  stream.setMaxListeners(0);
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    text += typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk);
    const written = rest.at(-1);
    if (typeof written === "function") written();
    return true;
  };
  return () => text;
}

async function run({ argv, input }: Command): Promise<void> {
  const [stdout, stderr] = [listenTo(process.stdout), listenTo(process.stderr)];
  Object.defineProperty(process, "stdin", { value: Readable.from([Buffer.from(input)]), configurable: true });
  await main(argv);
  const outcome: Outcome = { code: takeExitCode(), stdout: stdout(), stderr: stderr() };
  process.send?.(outcome);
}

/** What the command left, which must not be left to the next. */
function takeExitCode(): number {
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return code;
}

process.on("message", (command: Command) => {
  turn = turn.then(() => run(command));
});
process.on("disconnect", () => process.exit());
