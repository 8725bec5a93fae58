import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Command, Outcome } from "./commands-in-turn.ts";

export type { Outcome };

/** A command line whose commands share a process, one after the other. */
export interface CommandLine {
  /** @throws Error when the process ended meanwhile. */
  run(command: Command): Promise<Outcome>;
  /** Ends the process, if there is one; the next command starts another. */
  end(): void;
}

const program = fileURLToPath(new URL("commands-in-turn.ts", import.meta.url));

/**
 * Runs commands in one process, which starts with the first of them and ends with this process at the latest.
 *
 * @param module - address of the module whose `main` is given the words of a command, as in `process.argv`.
 */
export function commandLine(module: string, env: NodeJS.ProcessEnv): CommandLine {
  let child: ChildProcess | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): ChildProcess {
    const started = fork(program, [module], {
      env,
      execArgv: [],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    started.once("exit", () => {
      if (child === started) child = undefined;
    });
    // Whoever does not end it does not have to wait for it.
    started.unref();
    started.channel?.unref();
    return started;
  }

  async function run(command: Command): Promise<Outcome> {
    child ??= start();
    const running = child;
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
    run(command) {
      const outcome = turn.then(() => run(command));
      turn = outcome.catch(() => undefined);
      return outcome;
    },
    end() {
      if (child?.connected === true) child.disconnect();
      child = undefined;
    },
  };
}
