import { fork, type ChildProcess } from "node:child_process";
import type { Ran } from "./ran.ts";

/*
 * A process that runs one command after the other, as the real one does, with its code loaded once: most tests are about what
 * a command does, and starting a process costs more than that. What is about processes (signals, several at once, an output
 * that closes) starts its own.
 */

/** What one command is given. */
export interface Asked {
  readonly words: readonly string[];
  readonly input: string;
  /** All variables of this run. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs commands one by one. */
export interface CommandHost {
  /** `undefined` while another one runs. */
  run(asked: Asked): Promise<Ran> | undefined;
  stop(): void;
}

/** A host in this folder. Its process starts with the first command. */
export function createCommandHost({ cwd, env }: { readonly cwd: string } & Pick<Asked, "env">): CommandHost {
  let child: ChildProcess | undefined;
  let busy = false;

  async function run(asked: Asked): Promise<Ran> {
    child ??= fork(new URL("hosted-commands.ts", import.meta.url), {
      cwd,
      env: { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], ...env },
      execArgv: [],
    });
    const host = child;
    try {
      return await new Promise<Ran>((resolve, reject) => {
        host.once("message", resolve);
        host.once("exit", (code) => reject(new Error(`The host of commands ended with ${code}.`)));
        host.send(asked);
      });
    } finally {
      host.removeAllListeners();
    }
  }

  return {
    run(asked) {
      if (busy) return undefined;
      busy = true;
      return run(asked).finally(() => {
        busy = false;
      });
    },
    stop: () => void child?.kill("SIGKILL"),
  };
}
