import type { IncomingMessage } from "node:http";
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
  if (length === 0 || (length === undefined && headers["transfer-encoding"] === undefined)) return undefined;
  // Not destroyed with the stream: the socket below carries the answer too.
  const parts = () => request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  if (length !== undefined && length <= mostToKeep) return { bytes: await bytesOf(parts()) };
  return { stream: () => Readable.from(parts()), length };
}

/** The body of a `Request`. */
export async function webBody(request: Request): Promise<CallBody> {
  const { body } = request;
  const length = readLength(request.headers.get("content-length"));
  if (body === null || length === 0) return undefined;
  if (length !== undefined && length <= mostToKeep) return { bytes: await bytesOf(body) };
  return { stream: () => Readable.from(body), length };
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
