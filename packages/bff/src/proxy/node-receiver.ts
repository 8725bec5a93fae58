import type { ServerResponse } from "node:http";
import { constants, type Http2ServerResponse } from "node:http2";
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

  /** Of HTTP/2 a stream that is only destroyed ends without an error, as one that is complete does (RFC 9113 §8.1.1). */
  function breakOff(): void {
    if (isOfHttp2(response)) response.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    else response.destroy();
  }

  return {
    start(status, statusText, headers) {
      // HTTP/2 has none (RFC 9113 §8.3.2).
      const words = isOfHttp2(response) ? undefined : printable(statusText);
      if (words === undefined) response.writeHead(status, headers);
      else response.writeHead(status, words, headers);
      response.setTimeout(idle, breakOff);
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
    breakOff,
    readBy(other) {
      reader = other;
    },
  };
}

function isOfHttp2(response: ServerResponse | Http2ServerResponse): response is Http2ServerResponse {
  return "stream" in response;
}

/** Words of an API go into the status line only where Node would send them. */
function printable(text: string): string | undefined {
  return /^[\t\x20-\x7E]+$/.test(text) ? text : undefined;
}
