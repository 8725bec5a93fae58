/* The BFF on a bare `node:http` server, with one provider and two APIs. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createBff } from "@grantway/bff";
import { bffHandler } from "@grantway/bff/node";
import type { Addresses } from "./contenders.ts";

process.once("message", (message) => {
  const { bare, sample, provider, key } = message as Addresses;
  const server = createServer((request, response) => {
    void handle(request, response).then((ours) => (ours ? undefined : response.writeHead(404).end()));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ port });
  });
  const bff = createBff({
    keys: [key],
    providers: { bench: { provider, client: { id: "client", secret: "client secret" }, scopes: ["read"] } },
    apis: {
      bare: { base: `${bare}/v1`, provider: "bench" },
      sample: { base: `${sample}/api`, provider: "bench" },
    },
  });
  const handle = bffHandler(bff);
});
process.on("disconnect", () => process.exit());
