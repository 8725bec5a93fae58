import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bffMiddleware } from "./hono.ts";
import { bffSockets } from "./node.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("Hono", async (bff) => {
  const app = new Hono();
  app.use(bffMiddleware(bff));
  app.all("*", (context) => context.text("the app"));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  await new Promise((resolve) => server.once("listening", resolve));
  bffSockets(bff, server);
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
});
