import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createRouteGuard, resourceMetadataRoute } from "./hono.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("Hono", async (guard) => {
  const app = new Hono();
  const need = createRouteGuard(guard);
  app.use(resourceMetadataRoute(guard));
  app.get("/open", (context) => context.text("open"));
  app.get("/notes", need("read"), (context) => context.text(context.get("access").subject ?? ""));
  app.post("/notes", need("write"), async (context) => {
    const isJson = context.req.header("content-type") === "application/json";
    const { text } = await (isJson ? context.req.json<{ text: string }>() : context.req.parseBody());
    return context.text(`${context.var.access.subject} wrote ${text as string}`);
  });
  app.get("/pay", need("read", { maxAge: 300 }), (context) => context.text("paid"));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
});
