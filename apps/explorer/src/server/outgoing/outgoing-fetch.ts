import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { Readable } from "node:stream";
import { ForbiddenAddress, guardedLookup, isForbiddenLiteral } from "./address-guard.ts";

/** Status codes without a body (RFC 9110 §6.4.1); a `Response` refuses to be made with one. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * A `fetch` for addresses that a person gave: https, on the web, and never sent on elsewhere. An answer that redirects is handed
 * over as it is.
 *
 * @throws {ForbiddenAddress} for every other address.
 */
export async function guardedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (url.protocol !== "https:" || isForbiddenLiteral(url.hostname))
    throw new ForbiddenAddress(`${url.origin} is not on the web, or not https`);
  return send(request, url);
}

function send(request: Request, url: URL): Promise<Response> {
  const make = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = make(url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      lookup: guardedLookup,
      signal: request.signal,
    });
    outgoing.once("response", (incoming) => resolve(responseOf(incoming)));
    outgoing.once("error", reject);
    if (request.body === null) outgoing.end();
    else Readable.fromWeb(request.body).once("error", reject).pipe(outgoing);
  });
}

function responseOf(incoming: IncomingMessage): Response {
  const status = incoming.statusCode ?? 502;
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2)
    headers.append(incoming.rawHeaders[at] ?? "", incoming.rawHeaders[at + 1] ?? "");
  const body = bodiless.has(status) ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  if (body === null) incoming.resume();
  return new Response(body, { status, statusText: incoming.statusMessage ?? "", headers });
}
