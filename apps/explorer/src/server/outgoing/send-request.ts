import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { Readable } from "node:stream";

/** Status codes without a body (RFC 9110 §6.4.1); a `Response` refuses to be made with one. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Sends a request over a connection whose name is looked up so, and follows no redirect. The body is sent as a whole with its length,
 * because servers of HTTP/1.0 read no chunks.
 *
 * Rejects when no answer comes, and for one that a `Response` cannot hold, such as the status 999.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-6.1 | RFC 9112 §6.1}
 */
export async function sendRequest(request: Request, lookup: LookupFunction): Promise<Response> {
  const url = new URL(request.url);
  const make = url.protocol === "https:" ? requestHttps : requestHttp;
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = make(url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      lookup,
      signal: request.signal,
    });
    outgoing.once("response", resolve);
    // Nobody asked for another protocol (RFC 9110 §15.2.2), and Node tells of such an answer by nothing else.
    outgoing.once("upgrade", (_incoming, socket) => {
      socket.destroy();
      reject(new TypeError("The address went over to another protocol."));
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
  try {
    return responseOf(incoming);
  } catch (error) {
    incoming.destroy();
    throw error;
  }
}

function responseOf(incoming: IncomingMessage): Response {
  const status = incoming.statusCode ?? 502;
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2)
    headers.append(incoming.rawHeaders[at] ?? "", incoming.rawHeaders[at + 1] ?? "");
  const statusText = incoming.statusMessage ?? "";
  if (!bodiless.has(status))
    return new Response(Readable.toWeb(incoming) as ReadableStream<Uint8Array>, {
      status,
      statusText,
      headers,
    });
  incoming.resume();
  return new Response(null, { status, statusText, headers });
}
