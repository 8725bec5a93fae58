import type { Milliseconds } from "@grantway/protocol";

/*
 * Writing a log line never waits: a reader that stops reading, or a disk that is full, would otherwise stop every answer
 * with it. Lines that find no room are left out, and counted in a line of their own as soon as there is room.
 */

/** What an output needs of the system. */
export interface LogSink {
  /** Writes what fits, and answers how many bytes did. Throws what the system says; `EAGAIN` when nothing fits now. */
  write(bytes: Uint8Array): number;
  /** Calls back after this time, without keeping the process alive for it. */
  later(retry: () => void, after: Milliseconds): void;
}

/** Takes lines, each with its line break. */
export interface LogOutput {
  write(line: string): void;
  /** Writes what waits, as far as there is room. */
  flush(): void;
}

/** Bytes that may wait for a slow reader. */
export const mostWaiting = 1_048_576;
const retryAfter: Milliseconds = 100;

/** @param lost - makes the line that tells how many were left out. */
export function createLogOutput(sink: LogSink, lost: (lines: number) => string): LogOutput {
  let queue: Buffer[] = [];
  let size = 0;
  /** Lines nobody will see, of which nobody was told; and those of which a line in the queue tells. */
  let leftOut = 0;
  let told = 0;
  /** Whether the first of the queue is the rest of a line, and whether such a rest was left out. */
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

  /** Nothing goes out now for another reason than a slow reader, such as a full disk: what waits would only grow old. */
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
