import { Readable, Writable } from "node:stream";

/*
 * A process of its own that runs commands of a command line in turn, as often as it is told to: its code is loaded once, which
 * is nearly all that a command takes. Each gets a standard input, outputs, variables, a folder and an exit code of its own.
 * `command-line.ts` starts it.
 */

/** One command. */
export interface Command {
  /** As in `process.argv`. */
  readonly argv: readonly string[];
  /** Everything on its standard input. */
  readonly input: string;
  /** All its variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder it runs in; where it does not matter, that of whoever tells it. */
  readonly cwd?: string;
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
const home = process.cwd();
const { main } = (await import(module)) as CommandModule;
let turn = Promise.resolve();

process.on("message", (command: Command) => {
  turn = turn.then(() => run(command));
});
process.on("disconnect", () => process.exit());

const ours = new Set(process.eventNames());

async function run({ argv, input, env, cwd = home }: Command): Promise<void> {
  const [stdout, stderr] = [collect(), collect()];
  replace("stdin", Readable.from(input === "" ? [] : [Buffer.from(input)]));
  replace("stdout", stdout.stream);
  replace("stderr", stderr.stream);
  for (const name of Object.keys(process.env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
  process.chdir(cwd);
  process.exitCode = 0;
  await main(argv);
  const outcome: Outcome = { code: exitCode(), stdout: stdout.text(), stderr: stderr.text() };
  // A process of its own would be gone, and whatever listened to it; and its folder may go now.
  for (const name of process.eventNames()) if (!ours.has(name)) process.removeAllListeners(name);
  process.chdir(home);
  process.send?.(outcome);
}

/** Read by a function of its own, since the compiler believes it is as it was set last. */
function exitCode(): number {
  return Number(process.exitCode);
}

function replace(name: "stdin" | "stdout" | "stderr", stream: Readable | Writable): void {
  Object.defineProperty(process, name, { value: stream, configurable: true });
}

function collect() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
