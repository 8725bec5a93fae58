import { once } from "node:events";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
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

function refusal(url: string): ClientError {
  return new ClientError(url.includes("access_denied") ? "denied" : "state_mismatch", "No.");
}

/** Requests as a browser does; `fetch` would not let us set `Sec-Fetch-Dest`. */
function visit(address: string, destination: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { "sec-fetch-dest": destination } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", reject).end();
  });
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
    expect((await fetch(loopback.redirectUri, { method: "POST" })).status).toBe(400);
    expect((await fetch(loopback.redirectUri, { method: "PUT" })).status).toBe(404);
    expect((await fetch(`${loopback.redirectUri}?state=guess`)).status).toBe(400);
    expect((await fetch(`${loopback.redirectUri}?state=right`)).status).toBe(400);
    expect(await ended).toMatchObject({ code: "denied" });
    expect(calls).toBe(2);
  });

  it("shows a callback that is reloaded, or asked for twice at once, what the first one was", async () => {
    const loopback = await listen();
    const entered = Promise.withResolvers<void>();
    const exchange = Promise.withResolvers<string>();
    let calls = 0;
    void loopback.callback(async () => {
      calls += 1;
      entered.resolve();
      return exchange.promise;
    }, never);
    const address = `${loopback.redirectUri}?code=c&state=s`;
    const first = fetch(address);
    await entered.promise;
    const second = fetch(address);
    exchange.resolve("connected");
    const pages = [await first, await second, await fetch(address)];
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await pages[2]?.text()).toContain("<h1>Connected</h1>");
    expect(calls).toBe(1);
  });

  it("takes a posted form as the callback, with the same page when it is posted again", async () => {
    const loopback = await listen();
    const waiting = loopback.callback(async (url) => url, never);
    const post = () =>
      fetch(loopback.redirectUri, {
        method: "POST",
        body: new URLSearchParams({ code: "c", state: "s", user: '{"name":"Ada"}' }),
      });
    expect((await post()).status).toBe(200);
    expect([...new URL(await waiting).searchParams.keys()]).toEqual(["code", "state", "user"]);
    expect(await (await post()).text()).toContain("<h1>Connected</h1>");
  });

  it("goes on waiting after a body that is no form or too large, and says so", async () => {
    const loopback = await listen();
    const waiting = loopback.callback(async (url) => url, never);
    for (const body of [
      new Blob(["{}"], { type: "application/json" }),
      new URLSearchParams({ a: "x".repeat(70_000) }),
    ]) {
      const answer = await fetch(loopback.redirectUri, { method: "POST", body });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("start again")]);
    }
    await fetch(`${loopback.redirectUri}?code=c`);
    expect(await waiting).toContain("code=c");
  });

  it("asks a browser that came back without a query for the answer in its fragment, and goes on waiting", async () => {
    const loopback = await listen();
    const waiting = loopback.callback(
      async (url) => (url.includes("state=") ? url : Promise.reject(refusal(url))),
      never,
    );
    const answer = await fetch(loopback.redirectUri);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("location.hash")]);
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'sha256-");
    await fetch(`${loopback.redirectUri}?state=s`);
    expect(await waiting).toContain("state=s");
  });

  it("ends by an error without a state where a person sees it, and by nothing behind their back", async () => {
    const loopback = await listen();
    const waiting = loopback.callback(async (url) => Promise.reject(refusal(url)), never);
    const ended = waiting.catch((error: unknown) => error);
    const address = `${loopback.redirectUri}?error=access_denied`;
    for (const destination of ["image", "iframe", "empty", "script"])
      expect(await visit(address, destination)).toBe(404);
    expect(await visit(address, "document")).toBe(400);
    expect(await ended).toMatchObject({ code: "denied" });
  });

  it("is not shut by connections that say nothing", async () => {
    const loopback = await listen();
    const waiting = loopback.callback(async (url) => url, never);
    const silent = Array.from({ length: 100 }, () => connect(loopback.port, "127.0.0.1"));
    onTestFinished(() => silent.forEach((socket) => socket.destroy()));
    await Promise.all(
      silent.map((socket) => {
        socket.on("error", () => undefined);
        return once(socket, "connect");
      }),
    );
    expect((await fetch(`${loopback.redirectUri}?code=c`)).status).toBe(200);
    expect(await waiting).toContain("code=c");
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
