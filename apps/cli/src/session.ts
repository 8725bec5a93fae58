import type { TraceEntry } from "@grantway/client";
import { createTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/** One run of the command line. `grantway trace` runs a second one inside its own, with a listener. */
export interface Session {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hears every request and answer, redacted. */
  readonly onTrace?: (entry: TraceEntry) => void;
  /** Aborted by Ctrl-C. Listened to from the first call on; before that Ctrl-C ends the process as ever. */
  interrupted(): AbortSignal;
  /** Set once the command knows it: errors follow. */
  json: boolean;
}

/** A session on this process. */
export function createSession(): Session {
  let signal: AbortSignal | undefined;
  return {
    terminal: createTerminal(),
    environment: process.env,
    json: false,
    interrupted: () => (signal ??= listenForInterrupt()),
  };
}

function listenForInterrupt(): AbortSignal {
  const controller = new AbortController();
  // Once: a second Ctrl-C ends the process at once.
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}
