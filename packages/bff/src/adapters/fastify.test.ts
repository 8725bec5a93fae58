import type { AddressInfo } from "node:net";
import fastify from "fastify";
import { bffPlugin } from "./fastify.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("Fastify", async (bff) => {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1000 });
  await app.register(bffPlugin, { bff });
  app.all("/*", async () => "the app");
  await app.listen({ port: 0, host: "127.0.0.1" });
  return { port: (app.server.address() as AddressInfo).port, stop: () => app.close() };
});
