import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { DemoError } from "./demo-error.ts";

/** One program of the demo. */
export interface Program {
  readonly name: string;
  /** Program file and arguments for Node. */
  readonly run: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 when the program is ready. */
  readonly health: string;
  /** Everything it prints goes here. */
  readonly log: string;
}

/** A program that was started. */
export interface RunningProgram {
  /** Resolves when it answers. @throws DemoError when it stops or stays silent instead. */
  ready(): Promise<void>;
  /** Never resolves. @throws DemoError when it stops without being told to. */
  died(): Promise<never>;
  /** Asks it to stop, and makes it after five seconds. */
  stop(): Promise<void>;
}

const patience = 30_000;
const politeness = 5000;

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only the demo and the demo decides in which
 * order things stop. Of our own variables it gets only those it is given.
 */
export function startProgram(program: Program): RunningProgram {
  const output = openSync(program.log, "a", 0o600);
  const child = spawn(process.execPath, [...program.run], {
    env: { ...inheritedEnvironment(), ...program.env },
    stdio: ["ignore", output, output],
    detached: true,
  });
  closeSync(output);
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
  const killAtExit = () => child.kill("SIGKILL");
  process.once("exit", killAtExit);

  async function died(): Promise<never> {
    const how = await ended;
    if (stopping) return new Promise(() => undefined);
    const lines = await lastLines(program.log);
    throw new DemoError(`${program.name} stopped by itself (${how}). Its last lines:\n${lines}`);
  }

  async function ready(): Promise<void> {
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (await answers(program.health)) return;
      await sleep(25);
    }
    throw new DemoError(`${program.name} is not ready after ${patience / 1000} seconds; see ${program.log}.`);
  }

  return {
    died,
    ready: () => Promise.race([ready(), died()]),
    async stop() {
      stopping = true;
      child.kill("SIGTERM");
      const late = new AbortController();
      const forced = sleep(politeness, undefined, { signal: late.signal }).then(() => child.kill("SIGKILL"));
      await Promise.race([ended, forced.catch(() => undefined)]);
      late.abort();
      process.removeListener("exit", killAtExit);
    },
  };
}

/** The environment without variables of the demo and the provider: settings in the shell do not apply to the demo. */
export function inheritedEnvironment(): Record<string, string | undefined> {
  const ours = /^(GRANTWAY|ACME_API|CODE_APP|TOKEN_APP|EXPLORER)_/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function lastLines(log: string): Promise<string> {
  const text = await readFile(log, "utf8").catch(() => "");
  const lines = text.trimEnd().split("\n").slice(-8);
  return lines.map((line) => `  ${line.slice(0, 500)}`).join("\n");
}
