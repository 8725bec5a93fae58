import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createRouteGuard, resourceMetadataRoute } from "./node.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("a server of Node", async (guard) => {
  const need = createRouteGuard(guard);
  const [reads, writes, pays] = [need("read"), need("write"), need("read", { maxAge: 300 })];
  const describes = resourceMetadataRoute(guard);

  async function write(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isForm = request.headers["content-type"] === "application/x-www-form-urlencoded";
    const form = isForm ? new URLSearchParams(await text(request)) : undefined;
    const access = await writes(request, response, form);
    if (access === undefined) return;
    const written = form?.get("text") ?? (JSON.parse(await text(request)) as { text: string }).text;
    response.end(`${access.subject} wrote ${written}`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (describes(request, response)) return;
    const line = `${request.method} ${request.url?.split("?")[0]}`;
    if (line === "GET /open") response.end("open");
    else if (line === "POST /notes") await write(request, response);
    else if (line === "GET /notes") await tell(request, response);
    else if (line === "GET /pay") await pay(request, response);
    else response.writeHead(404).end();
  }

  async function tell(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const access = await reads(request, response);
    if (access !== undefined) response.end(access.subject);
  }

  async function pay(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if ((await pays(request, response)) !== undefined) response.end("paid");
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
});
