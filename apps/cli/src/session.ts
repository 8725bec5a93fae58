import type { TraceEntry } from "@grantway/client";
import type { Command } from "commander";
import { createTerminal, type Terminal } from "@grantway/terminal";
import { withoutLineEnds } from "./variables.ts";

/** The command line as a whole, for commands that are about it. */
export interface CommandLine {
  /** Runs further words of it within this process, as `grantway trace` does. */
  readonly again: (words: readonly string[], more: Pick<Session, "onTrace">) => Promise<void>;
  /** All of its commands, loaded. */
  readonly everything: () => Promise<Command>;
}

/** One run of the command line. */
export interface Session extends CommandLine {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called with every request and answer, redacted. */
  readonly onTrace?: ((entry: TraceEntry) => void) | undefined;
  /** Aborted by Ctrl-C. Handled from the first call on; before that Ctrl-C ends the process as usual. */
  interrupted(): AbortSignal;
  /** Set once the command knows it: errors are reported in the same form. */
  json: boolean;
}

/** A session on this process. */
export function createSession(commandLine: CommandLine): Session {
  let signal: AbortSignal | undefined;
  return {
    ...commandLine,
    terminal: createTerminal(),
    environment: withoutLineEnds(process.env),
    json: false,
    interrupted: () => (signal ??= listenForInterrupt()),
  };
}

function listenForInterrupt(): AbortSignal {
  const controller = new AbortController();
  // Only once: a second Ctrl-C ends the process immediately.
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}
