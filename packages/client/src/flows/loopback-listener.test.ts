import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ClientError } from "../client-error.ts";
import { listenOnLoopback, type LoopbackAddress } from "./loopback-listener.ts";

const anywhere: LoopbackAddress = { host: "127.0.0.1", port: 0, path: "/callback" };
const never = new AbortController().signal;

async function listen(address: LoopbackAddress = anywhere) {
  const loopback = await listenOnLoopback([address], "Acme");
  onTestFinished(() => loopback.close());
  return loopback;
}

async function busyPort(host = "127.0.0.1"): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe("the loopback listener", () => {
  it.each(["127.0.0.1", "[::1]", "localhost"] as const)("answers at %s", async (host) => {
    const loopback = await listen({ ...anywhere, host });
    const waiting = loopback.callback(async (url) => url, never);
    const page = await fetch(`${loopback.redirectUri}?code=c`);
    expect(page.status).toBe(200);
    expect(await waiting).toBe(`http://${host}:${loopback.port}/callback?code=c`);
  });

  it("keeps the code from logs, frames and other pages", async () => {
    const loopback = await listen();
    void loopback.callback(async (url) => url, never);
    const { headers } = await fetch(`${loopback.redirectUri}?code=c`);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("goes on waiting after a foreign state and after other paths, and ends with a failure of its own sign-in", async () => {
    const loopback = await listen();
    const codes = ["state_mismatch", "denied"] as const;
    let calls = 0;
    const waiting = loopback.callback(async () => {
      throw new ClientError(codes[calls++] ?? "denied", "No.");
    }, never);
    const ended = waiting.catch((error: unknown) => error);
    expect((await fetch(new URL("/favicon.ico", loopback.redirectUri))).status).toBe(404);
    expect((await fetch(loopback.redirectUri, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${loopback.redirectUri}?state=guess`)).status).toBe(400);
    expect((await fetch(`${loopback.redirectUri}?state=right`)).status).toBe(400);
    expect(await ended).toMatchObject({ code: "denied" });
    expect(calls).toBe(2);
  });

  it("shows no inner words of a bug", async () => {
    const loopback = await listen();
    const waiting = loopback.callback(async () => Promise.reject(new Error("secret inside")), never);
    waiting.catch(() => undefined);
    expect(await (await fetch(loopback.redirectUri)).text()).not.toContain("secret inside");
  });

  it("takes the next port of a list, and names the ports when all are taken", async () => {
    const port = await busyPort();
    const taken = { ...anywhere, port };
    const next = await listenOnLoopback([taken, anywhere], "Acme");
    onTestFinished(() => next.close());
    expect(next.port).not.toBe(port);
    const message = expect.stringMatching(new RegExp(`^Port ${port} .*lsof -i :${port}.*at Acme`)) as string;
    await expect(listenOnLoopback([taken], "Acme")).rejects.toMatchObject({ code: "port_in_use", message });
  });

  it("does not share localhost with whoever has the other address of it", async () => {
    const port = await busyPort("::1");
    const address: LoopbackAddress = { host: "localhost", port, path: "/callback" };
    await expect(listenOnLoopback([address], "Acme")).rejects.toMatchObject({ code: "port_in_use" });
  });

  it("stops waiting when it is told to", async () => {
    const loopback = await listen();
    const waiting = loopback.callback(async (url) => url, AbortSignal.timeout(10));
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await expect(loopback.callback(async (url) => url, AbortSignal.abort())).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});
