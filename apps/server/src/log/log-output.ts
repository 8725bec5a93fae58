import type { Milliseconds } from "@grantway/protocol";

/*
 * Writing a log line never blocks: otherwise a stalled reader or a full disk would stall every answer. Lines that do
 * not fit are dropped, and a line with their number follows as soon as there is room.
 */

/** What an output needs of the system. */
export interface LogSink {
  /**
   * Writes what fits, and answers how many bytes that was. Throws the system's error; `EAGAIN` when nothing fits now.
   */
  write(bytes: Uint8Array): number;
  /** Calls back after this time, without keeping the process alive for it. */
  later(retry: () => void, after: Milliseconds): void;
}

/** Takes lines, each with its line break. */
export interface LogOutput {
  write(line: string): void;
  /** Writes the queued lines as far as there is room. */
  flush(): void;
}

/** Most bytes queued for a slow reader. */
export const mostWaiting = 1_048_576;
const retryAfter: Milliseconds = 100;

/** @param lost - makes the line that says how many were dropped. */
export function createLogOutput(sink: LogSink, lost: (lines: number) => string): LogOutput {
  let queue: Buffer[] = [];
  let size = 0;
  /** Dropped lines not yet reported; and those reported by a line in the queue. */
  let leftOut = 0;
  let told = 0;
  /** Whether the queue begins with the rest of a line, and whether such a rest was dropped. */
  let partly = false;
  let torn = false;
  let planned = false;

  function push(line: string): void {
    const bytes = Buffer.from(line);
    queue.push(bytes);
    size += bytes.length;
  }

  function flush(): void {
    while (queue.length > 0 || leftOut > 0) {
      if (queue.length === 0) tell();
      if (!writeFirst()) return plan();
      if (queue.length === 0) told = 0;
    }
  }

  function tell(): void {
    told = leftOut;
    leftOut = 0;
    push(`${torn ? "\n" : ""}${lost(told)}`);
  }

  function writeFirst(): boolean {
    const [first = Buffer.alloc(0)] = queue;
    try {
      const written = sink.write(first);
      size -= written;
      torn = false;
      partly = written < first.length;
      if (partly) queue[0] = first.subarray(written);
      else queue.shift();
      return true;
    } catch (error) {
      if (!isFull(error)) giveUp();
      return false;
    }
  }

  /** Writing fails, and not because of a slow reader: on a full disk, for example, queued lines would only grow old. */
  function giveUp(): void {
    leftOut += queue.length + Math.max(0, told - 1);
    torn ||= partly;
    [queue, size, told, partly] = [[], 0, 0, false];
  }

  function plan(): void {
    if (planned) return;
    planned = true;
    sink.later(() => {
      planned = false;
      flush();
    }, retryAfter);
  }

  return {
    flush,
    write(line) {
      if (size + line.length > mostWaiting) leftOut += 1;
      else push(line);
      if (!planned) flush();
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}
