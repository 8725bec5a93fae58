import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the fake provider saw it. */
export interface SeenRequest {
  /** When it came, milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as a form; JSON bodies are turned into one. */
  readonly form: URLSearchParams;
  /** Whether the caller is still there. */
  readonly isWaiting: () => boolean;
}

/** What it answers. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is; anything else as JSON. */
  readonly body?: unknown;
  /** Writes the response by hand, instead of all this. */
  readonly raw?: (response: ServerResponse) => void;
}

/** A server on a free port of 127.0.0.1. */
export async function startHttp(answer: (request: SeenRequest) => Promise<FakeAnswer>): Promise<{
  readonly origin: string;
  readonly stop: () => Promise<void>;
}> {
  const server = createServer((request, response) => void handle(request, response, answer));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: SeenRequest) => Promise<FakeAnswer>,
): Promise<void> {
  try {
    const { status = 200, headers = {}, body, raw } = await answer(await see(request, response));
    if (raw !== undefined) return raw(response);
    const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
    const type = typeof body === "string" ? "text/plain" : "application/json";
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
  return undefined;
}

async function see(request: IncomingMessage, response: ServerResponse): Promise<SeenRequest> {
  const at = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    at,
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    form: formOf(body, headers["content-type"] ?? ""),
    isWaiting: () => !response.destroyed && !request.socket.destroyed,
  };
}

function formOf(body: string, type: string): URLSearchParams {
  if (!type.startsWith("application/json") || body === "") return new URLSearchParams(body);
  const document = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return new URLSearchParams(Object.entries(document).map(([name, value]) => [name, String(value)]));
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}
