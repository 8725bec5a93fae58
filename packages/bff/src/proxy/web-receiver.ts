import type { Reader, Receiver } from "./receiver.ts";

/** What is kept of a body that the reader has not asked for yet, in bytes. */
const highWaterMark = 65_536;

/** A receiver, and the answer it becomes as soon as that has begun. */
export interface WebReceiver {
  readonly receiver: Receiver;
  readonly response: Promise<Response>;
}

/**
 * Makes an answer a `Response`.
 *
 * @param signal - of the request: aborted when the browser cancels it.
 */
export function webReceiver({ method, signal }: Pick<Request, "method" | "signal">): WebReceiver {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let reader: Reader | undefined;
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  const gone = () => reader?.gone();
  signal.addEventListener("abort", gone, { once: true });
  const over = () => signal.removeEventListener("abort", gone);

  function stream(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (body = controller),
        pull: () => reader?.goOn(),
        cancel() {
          over();
          gone();
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark }),
    );
  }

  const receiver: Receiver = {
    start(status, statusText, headers) {
      const all = new Headers();
      for (let at = 0; at + 1 < headers.length; at += 2) all.append(headers[at] ?? "", headers[at + 1] ?? "");
      resolve(
        new Response(hasBody(method, status) ? stream() : null, {
          status,
          statusText: printable(statusText),
          headers: all,
        }),
      );
    },
    write(chunk) {
      body?.enqueue(chunk);
      return (body?.desiredSize ?? 1) > 0;
    },
    end() {
      over();
      body?.close();
    },
    breakOff(reason) {
      over();
      if (body === undefined) reject(reason);
      else body.error(reason);
    },
    readBy(other) {
      reader = other;
      if (signal.aborted) gone();
    },
  };
  return { receiver, response: promise };
}

/** RFC 9110 §6.4.1; a `Response` of these statuses refuses a body. */
function hasBody(method: string, status: number): boolean {
  return method !== "HEAD" && status !== 204 && status !== 205 && status !== 304;
}

function printable(text: string): string {
  return /^[\t\x20-\x7E]*$/.test(text) ? text : "";
}
