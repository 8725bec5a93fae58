/*
 * A bare `node:http` server: reads the body of every POST and sends the answer it was given for that path. It shows the
 * most that a server on this runtime can reach, and does nothing of what a provider does.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answers } from "./bare.ts";

process.once("message", (message) => {
  const answers = new Map(Object.entries(message as Answers));
  const server = createServer((request, response) => {
    const { headers = [], body = "" } = answers.get(request.url ?? "") ?? {};
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      response.writeHead(200, [...headers]);
      response.end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
});
process.on("disconnect", () => process.exit());
