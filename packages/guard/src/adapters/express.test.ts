import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, it } from "vitest";
import type { Guard } from "../guard.ts";
import { accessOf, createRouteGuard, resourceMetadataRoute } from "./express.ts";
import { adapterContract, type Served } from "./testing/adapter-contract.ts";

const require = createRequire(import.meta.url);
/** It has types for the newest version alone, and nothing that is used here differs. */
const express4 = require("express-4") as typeof express;

const serveBy =
  (make: typeof express) =>
  async (guard: Guard): Promise<Served> => {
    const app = make();
    const need = createRouteGuard(guard);
    app.use(resourceMetadataRoute(guard));
    app.get("/open", (_, response) => void response.send("open"));
    app.use(make.urlencoded({ extended: false }));
    app.get("/notes", need("read"), (request, response) => void response.send(request.access?.subject));
    app.post("/notes", need("write"), make.json(), (request, response) => {
      const { text } = request.body as { readonly text: string };
      response.send(`${accessOf(request).subject} wrote ${text}`);
    });
    app.get("/pay", need("read", { maxAge: 300 }), (_, response) => void response.send("paid"));
    const server = app.listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    return {
      port: (server.address() as AddressInfo).port,
      stop: async () => {
        server.closeAllConnections();
        server.close();
      },
    };
  };

adapterContract("Express 5", serveBy(express));
adapterContract("Express 4", serveBy(express4));

it.each([
  ["5", express],
  ["4", express4],
])("what a guard throws comes to the errors of Express %s", async (_, make) => {
  const broken: Guard = { authorize: () => Promise.reject(new Error("broken")) };
  const app = make();
  app.use("/api", createRouteGuard(broken)("read"));
  app.use(((error: Error, _request, response, _next) => {
    response.status(500).send(error.message);
  }) as express.ErrorRequestHandler);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`);
  expect([reply.status, await reply.text()]).toEqual([500, "broken"]);
  server.closeAllConnections();
  server.close();
});

it("the guard sees the whole address below where a router of Express is mounted", async () => {
  const seen: unknown[] = [];
  const guard: Guard = {
    authorize: async (request) => {
      seen.push(request.url);
      return { outcome: "refused", refusal: { status: 403, headers: {}, reason: "only looked" } };
    },
  };
  const router = express.Router();
  router.get("/notes", createRouteGuard(guard)("read"));
  const app = express();
  app.use("/v1", router);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/notes?a=b`);
  expect(seen).toEqual(["/v1/notes?a=b"]);
  server.closeAllConnections();
  server.close();
});

it("no handler reads an access on a route without a guard", () => {
  expect(() => accessOf({})).toThrow("this route has no guard");
});
