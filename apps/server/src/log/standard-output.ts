import { constants, fstatSync, openSync, writeSync } from "node:fs";
import type { LogSink } from "./log-output.ts";

/** Standard output, written to without ever waiting for who reads it. */
export function openStandardOutput(): LogSink {
  const file = withoutWaiting(1);
  return {
    write: (bytes) => writeSync(file, bytes),
    later: (retry, after) => void setTimeout(retry, after).unref(),
  };
}

/**
 * A pipe or a terminal opened once more, so that "do not wait" holds for us alone and not for every process that shares
 * it. Files never make anybody wait, and share their position.
 */
function withoutWaiting(descriptor: number): number {
  try {
    const kind = fstatSync(descriptor);
    if (!kind.isFIFO() && !kind.isCharacterDevice()) return shared(descriptor, kind.isSocket());
    const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
    return openSync(`/proc/self/fd/${descriptor}`, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch {
    // No such system, or an output another user made: some container platforms do that.
    return shared(descriptor, true);
  }
}

/** Node makes its standard output one that does not wait, where that can be, when it is first asked for. */
function shared(descriptor: number, ask: boolean): number {
  if (ask) void process.stdout;
  return descriptor;
}
