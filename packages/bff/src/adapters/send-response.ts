import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Sends a `Response` through one of Node. A browser that goes away ends it without an error. */
export async function sendResponse(response: ServerResponse, answer: Response): Promise<void> {
  const headers = [...answer.headers].flat();
  response.writeHead(answer.status, headers);
  if (answer.body === null) {
    response.end();
    return;
  }
  await pipeline(Readable.fromWeb(answer.body as never), response).catch(() => undefined);
}
