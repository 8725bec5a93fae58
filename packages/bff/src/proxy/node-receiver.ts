import type { ServerResponse } from "node:http";
import type { Reader, Receiver } from "./receiver.ts";

/**
 * Writes an answer into a response of Node.
 *
 * @param idle - milliseconds after which a browser that takes nothing of what waits for it is let go.
 */
export function nodeReceiver(response: ServerResponse, idle: number): Receiver {
  let reader: Reader | undefined;
  let written = false;
  response.on("close", () => reader?.gone());
  response.on("drain", () => reader?.goOn());
  // The browser may leave between two parts. `close` follows and tells it.
  response.on("error", () => undefined);

  return {
    start(status, statusText, headers) {
      const words = printable(statusText);
      if (words === undefined) response.writeHead(status, headers);
      else response.writeHead(status, words, headers);
      response.setTimeout(idle, () => response.destroy());
      // An answer that comes at once goes out in one piece. One whose first part is still to come, such as a stream of
      // events, must not wait for it.
      process.nextTick(() => {
        if (!written && !response.writableEnded) response.flushHeaders();
      });
    },
    write(chunk) {
      written = true;
      return response.write(chunk);
    },
    end: () => void response.end(),
    breakOff: () => void response.destroy(),
    readBy(other) {
      reader = other;
    },
  };
}

/** Words of an API go into the status line only where Node would send them. */
function printable(text: string): string | undefined {
  return /^[\t\x20-\x7E]+$/.test(text) ? text : undefined;
}
