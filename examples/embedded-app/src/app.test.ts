import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "./app.ts";

const secret = Buffer.alloc(32, 5);
let app: Server;
let at: string;
const printed: string[] = [];

beforeAll(async () => {
  app = createApp({
    issuer: "http://127.0.0.1:9",
    url: "http://localhost:4450",
    name: "Tide <Tables>",
    clientId: "tide",
    clientSecret: "",
    api: "",
    scope: "openid read",
    webhookSecrets: [`whsec_${secret.toString("base64")}`],
    print: (text) => printed.push(text),
  });
  await once(app.listen(0, "127.0.0.1"), "listening");
  at = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
});
afterAll(() => app.close());

function delivery(key: Buffer) {
  const who = { organisation: { name: "Northwind" }, installedBy: "u1", approvedBy: "u2" };
  const body = JSON.stringify({ type: "installation.created", data: { installation: "i1", ...who } });
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
    const text = await reply.text();
    expect(text).toContain('data-dashboard="http://127.0.0.1:9"');
    expect(text).toContain("<h1>Tide &#60;Tables&#62;</h1>");
  });

  it("begins its own installation with PKCE and a state, and takes an answer from the browser that began", async () => {
    const begun = await fetch(`${at}/install`, { redirect: "manual" });
    const { origin, searchParams } = new URL(begun.headers.get("location") ?? "");
    expect([begun.status, origin]).toEqual([303, "http://127.0.0.1:9"]);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: "tide",
      redirect_uri: "http://localhost:4450/callback",
      scope: "openid read",
      code_challenge_method: "S256",
    });
    const [cookie = ""] = (begun.headers.get("set-cookie") ?? "").split(";");
    const answer = new URLSearchParams({ error: "access_denied", state: searchParams.get("state") ?? "" });
    const back = (headers: Record<string, string>) =>
      fetch(`${at}/callback?${answer.toString()}`, { headers });
    expect((await back({})).status).toBe(400);
    const declined = await back({ cookie });
    expect([declined.status, await declined.text()]).toEqual([
      200,
      expect.stringContaining("Nothing was shared"),
    ]);
  });

  it("hears what the platform signed, and refuses the rest", async () => {
    for (const _ of ["once", "twice"])
      expect((await fetch(`${at}/hooks`, delivery(secret))).status).toBe(204);
    expect(printed).toEqual(["installation.created in Northwind, asked for by u1, approved by u2"]);
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
