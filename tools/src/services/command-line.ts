import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Command, Outcome } from "./commands-in-turn.ts";

export type { Command, Outcome };

/** A command line whose commands share processes, in each of which they run one after the other. */
export interface CommandLine {
  /** @throws Error when the process ended meanwhile. */
  run(command: Command): Promise<Outcome>;
  /** Whether it would have to wait for another. */
  isBusy(command: Command): boolean;
  /** Ends the processes, if there are any; the next command starts another. */
  end(): void;
}

/** A process, and the end of what it was last told to do. */
interface Host {
  child: ChildProcess | undefined;
  turn: Promise<unknown>;
  waiting: number;
}

const program = fileURLToPath(new URL("commands-in-turn.ts", import.meta.url));
/** What `grantway` runs. */
const grantway = new URL("../../../apps/cli/src/main.ts", import.meta.url).href;
const lines = new Map<string, CommandLine>();

/**
 * Runs commands in a process that starts with the first of them and ends with this process at the latest. Node reads variables
 * of its own when it starts, so commands for which these differ do not share one. Whoever asks for the same module shares them.
 *
 * @param module - address of the module whose `main` is given the words of a command, as in `process.argv`; that of `grantway`
 *   unless it is said.
 */
export function commandLine(module = grantway): CommandLine {
  const line = lines.get(module) ?? openLine(module);
  lines.set(module, line);
  return line;
}

function openLine(module: string): CommandLine {
  const hosts = new Map<string, Host>();

  function hostOf({ env }: Command): Host {
    const key = JSON.stringify(readAtStart(env));
    const host = hosts.get(key) ?? { child: undefined, turn: Promise.resolve(), waiting: 0 };
    hosts.set(key, host);
    return host;
  }

  async function run(host: Host, command: Command): Promise<Outcome> {
    host.child ??= start(module, command, (ended) => {
      if (host.child === ended) host.child = undefined;
    });
    const running = host.child;
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    const fail = (code: number | null) =>
      reject(new Error(`the process of ${command.argv.slice(2).join(" ")} ended with ${code}`));
    running.once("message", resolve).once("exit", fail);
    running.channel?.ref();
    running.send(command);
    try {
      return await promise;
    } finally {
      running.off("message", resolve).off("exit", fail);
      running.channel?.unref();
    }
  }

  return {
    async run(command) {
      const host = hostOf(command);
      host.waiting += 1;
      const outcome = host.turn.then(() => run(host, command));
      host.turn = outcome.catch(() => undefined);
      try {
        return await outcome;
      } finally {
        host.waiting -= 1;
      }
    },
    isBusy: (command) => hostOf(command).waiting > 0,
    end() {
      for (const host of hosts.values()) {
        if (host.child?.connected === true) host.child.disconnect();
        host.child = undefined;
      }
    },
  };
}

function start(module: string, { env }: Command, onEnd: (ended: ChildProcess) => void): ChildProcess {
  const started = fork(program, [module], {
    env: { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], ...readAtStart(env) },
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  started.once("exit", () => onEnd(started));
  // Whoever does not end it does not have to wait for it.
  started.unref();
  started.channel?.unref();
  return started;
}

function readAtStart(env: Command["env"]): Command["env"] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith("NODE_")));
}
