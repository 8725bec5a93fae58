import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { bffHandler, bffSockets } from "./node.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("a server of Node", async (bff) => {
  const handle = bffHandler(bff);
  const server = createServer((request, response) => {
    void handle(request, response).then((ours) => (ours ? undefined : response.end("the app")));
  });
  bffSockets(bff, server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
});
