import type { AddressInfo } from "node:net";
import express from "express";
import { expect, it } from "vitest";
import type { Bff } from "../create-bff.ts";
import { bffMiddleware } from "./express.ts";
import { bffSockets } from "./node.ts";
import { adapterContract, type Served } from "./testing/adapter-contract.ts";

async function serve(bff: Bff, before?: express.RequestHandler): Promise<Served> {
  const app = express();
  if (before !== undefined) app.use(before);
  app.use(bffMiddleware(bff));
  app.use(express.json());
  app.use((_, response) => void response.send("the app"));
  app.use(((error: Error, _request, response, _next) => {
    response.status(500).send(error.message);
  }) as express.ErrorRequestHandler);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  bffSockets(bff, server);
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

adapterContract("Express", serve);

it("the BFF in Express says when a body was read before it, instead of sending an empty one", async () => {
  const nobody = { handleNode: () => expect.fail("was asked") } as unknown as Bff;
  const served = await serve(nobody, express.json());
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`http://127.0.0.1:${served.port}/bff/api/orders`, {
    method: "POST",
    headers,
    body: "{}",
  });
  expect([reply.status, await reply.text()]).toEqual([
    500,
    expect.stringContaining("before what reads bodies"),
  ]);
  await served.stop();
});
