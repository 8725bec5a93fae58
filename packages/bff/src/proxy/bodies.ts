import type { IncomingMessage } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import { Readable } from "node:stream";
import { type CallBody, mostToKeep, readLength } from "./call.ts";

/*
 * The body of a page's request, from Node or from the web platform: in memory where it is small and says so, and a stream
 * otherwise. A stream is read as fast as the API takes it.
 */

/** The body of a request of Node. Rejects when the browser breaks off while it is read. */
export async function nodeBody(request: IncomingMessage): Promise<CallBody> {
  const { headers } = request;
  const length = readLength(headers["content-length"]);
  if (length === 0 || (length === undefined && endsWithHeaders(request))) return undefined;
  if (length !== undefined && length <= mostToKeep) return { bytes: await bytesOf(partsOf(request)) };
  return { stream: () => Readable.from(partsOf(request)), length };
}

/** Whether a request that says no length has no body. HTTP/2 marks the end, and knows no chunks (RFC 9113 §8.1, §8.2.2). */
function endsWithHeaders(request: IncomingMessage | Http2ServerRequest): boolean {
  if (!("stream" in request)) return request.headers["transfer-encoding"] === undefined;
  return request.stream.endAfterHeaders;
}

/**
 * The parts as they come. An API may answer before it has read them all, such as by 413. What is still to come is then read and thrown
 * away, as Node does with a body that nobody began to read: many browsers read no answer before they have sent everything.
 */
async function* partsOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    // Not destroyed with the stream: the socket below carries the answer too.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } finally {
    request.resume();
  }
}

/** The body of a `Request`. */
export async function webBody(request: Request): Promise<CallBody> {
  const { body } = request;
  const length = readLength(request.headers.get("content-length"));
  if (body === null || length === 0) return undefined;
  if (length !== undefined && length <= mostToKeep) return { bytes: await bytesOf(body) };
  return { stream: () => Readable.from(partsOfWeb(body)), length };
}

/** The same of a `Request`. Cancelling its body would end the connection before the answer is there. */
async function* partsOfWeb(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    readOn(reader).catch(() => undefined);
  }
}

async function readOn(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let part = await reader.read(); !part.done; part = await reader.read());
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    size += part.byteLength;
    // A server that does not hold a request to its length would have us keep what it never announced.
    if (size > mostToKeep) throw new RangeError("the body is longer than the request says");
    all.push(part);
  }
  return Buffer.concat(all);
}
