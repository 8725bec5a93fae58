import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Puts `Request` and `Response` around Node's server. Whoever goes away ends what was still being answered. */
export function serveFetch(answer: (request: Request) => Promise<Response>): Server {
  return createServer((incoming, outgoing) => {
    exchange(incoming, outgoing, answer).catch((error: unknown) => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
      if (!incoming.destroyed) console.error(error);
    });
  });
}

async function exchange(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: Request) => Promise<Response>,
): Promise<void> {
  const request = requestOf(incoming, abortedWith(outgoing));
  if (request === undefined) return void outgoing.writeHead(400).end();
  const response = await answer(request);
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) return void outgoing.end();
  await pipeline(Readable.fromWeb(response.body), outgoing);
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const { method = "GET", url = "/", headers } = incoming;
  const address = URL.parse(url, `http://${headers.host ?? ""}`);
  if (address === null || !url.startsWith("/")) return undefined;
  const fields = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const body = method === "GET" || method === "HEAD" ? null : Readable.toWeb(incoming);
  return new Request(address, { method, headers: fields, body, duplex: "half", signal });
}

function abortedWith(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once("close", () => controller.abort());
  return controller.signal;
}
