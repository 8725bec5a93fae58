import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "./app.ts";

const secret = Buffer.alloc(32, 5);
let app: Server;
let at: string;

beforeAll(async () => {
  app = createApp({
    issuer: "http://127.0.0.1:9",
    clientId: "tide",
    webhookSecrets: [`whsec_${secret.toString("base64")}`],
  });
  await once(app.listen(0, "127.0.0.1"), "listening");
  at = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
});
afterAll(() => app.close());

function delivery(key: Buffer) {
  const body = JSON.stringify({ type: "installation.created", data: { installation: "i1" } });
  const stamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", key).update(`msg_1.${stamp}.${body}`).digest("base64");
  const headers = {
    "webhook-id": "msg_1",
    "webhook-timestamp": stamp,
    "webhook-signature": `v1,${signature}`,
  };
  return { method: "POST", headers, body };
}

describe("the embedded app", () => {
  it("lets the dashboard frame its page, and nobody else", async () => {
    const reply = await fetch(at);
    expect(reply.headers.get("content-security-policy")).toContain("frame-ancestors http://127.0.0.1:9");
    expect(await reply.text()).toContain('data-dashboard="http://127.0.0.1:9"');
  });

  it("hears what the platform signed, and refuses the rest", async () => {
    expect((await fetch(`${at}/hooks`, delivery(secret))).status).toBe(204);
    expect((await fetch(`${at}/hooks`, delivery(Buffer.alloc(32, 6)))).status).toBe(400);
    expect((await fetch(`${at}/hooks`, { method: "POST", body: "x".repeat(100_000) })).status).toBe(400);
  });

  it("opens no session for what is no launch, and shows no events without one", async () => {
    expect((await fetch(`${at}/session`, { method: "POST", body: "nonsense" })).status).toBe(401);
    expect((await fetch(`${at}/events`)).status).toBe(401);
    expect((await fetch(`${at}/?installation_id=i1`)).status).toBe(200);
    expect((await fetch(`${at}/none`)).status).toBe(404);
  });
});
