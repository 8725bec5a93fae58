import { constants, fstatSync, openSync, writeSync } from "node:fs";
import type { LogSink } from "./log-output.ts";

/** Standard output, written to without ever waiting for its reader. */
export function openStandardOutput(): LogSink {
  const file = withoutWaiting(1);
  return {
    write: (bytes) => writeSync(file, bytes),
    later: (retry, after) => void setTimeout(retry, after).unref(),
  };
}

/**
 * Opens a pipe or a terminal once more, so that non-blocking mode is ours alone and not that of every process that
 * shares it. A file never blocks, and has a position that must stay shared.
 */
function withoutWaiting(descriptor: number): number {
  try {
    const kind = fstatSync(descriptor);
    if (!kind.isFIFO() && !kind.isCharacterDevice()) return shared(descriptor, kind.isSocket());
    const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
    return openSync(`/proc/self/fd/${descriptor}`, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch {
    // No `/proc`, or an output that another user made, as on some container platforms.
    return shared(descriptor, true);
  }
}

/** Node sets its standard output to non-blocking, where possible, when `process.stdout` is first read. */
function shared(descriptor: number, ask: boolean): number {
  if (ask) void process.stdout;
  return descriptor;
}
