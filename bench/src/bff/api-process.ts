/*
 * The API that is called directly and through a proxy: a bare `node:http` server, so that it costs as little as an API
 * can. It refuses calls without a bearer token.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const small = JSON.stringify({ id: 7, note: "n".repeat(1000) });
const large = JSON.stringify({ id: 7, notes: Array.from({ length: 100 }, () => "n".repeat(1000)) });

const server = createServer((request, response) => {
  if (request.headers.authorization?.startsWith("Bearer ") !== true) response.writeHead(401).end();
  else if (request.url === "/v1/events") tellEvents(response);
  else if (request.method === "POST") request.resume().on("end", () => answer(response, small));
  else answer(response, request.url === "/v1/large" ? large : small);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit());

function answer(response: ServerResponse, body: string): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

/** Ten events a second, for as long as somebody listens. */
function tellEvents(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const timer = setInterval(() => response.write(`data: ${small}\n\n`), 100);
  response.on("close", () => clearInterval(timer));
}
