import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createWebhookEndpoint } from "@grantway/api";
import { expect, it, onTestFinished } from "vitest";
import { givenApp, happened } from "../testing/apps-and-events.ts";
import { givenServer } from "../testing/composed-server.ts";
import { signedIn } from "../testing/management.ts";
import { startDeliveries } from "./start-deliveries.ts";

/** An app with somebody who is told, on a server that does not deliver yet. */
async function given() {
  const arrived: string[] = [];
  const receiver = createServer((request, response) => {
    arrived.push(String(request.headers["webhook-id"]));
    request.resume().once("end", () => response.writeHead(204).end());
  }).listen(0, "127.0.0.1");
  await once(receiver, "listening");
  onTestFinished(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  const server = await givenServer({ GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8" });
  const { database } = server.config;
  const { app, installation } = givenApp(database);
  const admin = await signedIn(server, "admin");
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  return {
    server,
    arrived,
    addEndpoint: () =>
      admin.call(createWebhookEndpoint, {
        params: { app },
        body: { url, environment: "live" },
        idempotencyKey: "one",
      }),
    tell: () => happened(database, { stream: `installation:${installation}`, type: "grant.changed" }),
    idOf: (seq: number) => `evt_${installation}_${seq}`,
  };
}

it("delivers from the first endpoint on, counts it, and sends what waited when it is begun again", async () => {
  const { server, arrived, addEndpoint, tell, idOf } = await given();
  const first = startDeliveries(server);
  expect(first.report()).toEqual({ delivered: 0, failed: 0, held: 0, lag: 0 });
  await addEndpoint();
  tell();
  await expect.poll(() => arrived).toEqual([idOf(1)]);
  await first.stop();
  expect(first.report()).toMatchObject({ delivered: 1, failed: 0, held: 0 });

  tell();
  const second = startDeliveries(server);
  await expect.poll(() => arrived).toEqual([idOf(1), idOf(2)]);
  await second.stop();
});

it("stops at once where nobody is to be told", async () => {
  const { server } = await given();
  const deliveries = startDeliveries(server);
  await deliveries.stop();
  expect(deliveries.report().held).toBe(0);
});
