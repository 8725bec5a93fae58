import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { shareHasher } from "../keys/shared-hasher.ts";
import { listenTogether } from "../listening.ts";
import { openApp } from "../testing/app.ts";
import { hiddenFields, openBrowser } from "../testing/browser.ts";
import { basic, givenServer } from "../testing/composed-server.ts";
import { givenTraceReceiver } from "../testing/trace-receiver.ts";
import { answerAt } from "./ask-first.ts";
import { startThread } from "./start-thread.ts";

/** A thread beside a server that no longer listens itself, so that the thread answers everything. */
async function givenThread(environment: Readonly<Record<string, string>> = {}) {
  const server = await givenServer({ GRANTWAY_METRICS_PORT: "0", ...environment }, { sharesWriter: true });
  const { http, storage, hasher, config } = server;
  const host = "127.0.0.1";
  await listenTogether(http, { host, port: 0 }, { first: true });
  const { port } = http.server.address() as AddressInfo;
  const shared = {
    writer: storage.share(),
    hasher: shareHasher(hasher),
    health: answerAt(async () => []),
    metrics: answerAt(async () => ({ contentType: "text/plain", text: "of all threads" })),
  };
  const lost: unknown[] = [];
  const thread = await startThread({ config, address: { host, port }, shared }, (failure) =>
    lost.push(failure),
  );
  let running = true;
  async function stop() {
    if (running) await thread.stop(0);
    running = false;
  }
  onTestFinished(stop);
  http.server.close();
  const post = (fields: Readonly<Record<string, string>>, path = "/token") =>
    fetch(`http://${host}:${port}${path}`, {
      method: "POST",
      headers: { authorization: basic() },
      body: new URLSearchParams(fields),
    });
  return { ...server, thread, stop, post, lost, origin: `http://${host}:${port}` };
}

const wantToken = { grant_type: "client_credentials", scope: "read" };
const operator = { actor: "operator", at: 0, whose: "everybody" } as const;

describe("a thread beside the first", () => {
  it("keeps, as it stops, which grants it saw used and what it counted", async () => {
    const { post, stop, ...server } = await givenThread();
    const browser = openBrowser(server);
    await browser.signIn();
    const { access_token } = await openApp(server).tokensOf(browser, "openid read");
    await post({ token: access_token }, "/introspect");
    const { grantRegistry, lastUses } = server.storage.protocol;
    const grants = (await grantRegistry.list({ limit: 1 })).items.map(({ id }) => id);
    expect((await lastUses.of(grants)).size).toBe(0);
    await post(wantToken);
    await stop();
    expect([...(await lastUses.of(grants)).keys()]).toEqual(grants);
    const { figures } = server.storage.protocol;
    const range = { step: "day", from: 0, to: Date.now() + 1 } as const;
    expect(await figures.read({ kinds: ["tokens"], ...range })).toMatchObject([
      { label: "client_credentials", count: 1 },
    ]);
  });

  it("answers at the same address, from the same store", async () => {
    const { post, storage } = await givenThread();
    const { access_token: token = "" } = (await (await post(wantToken)).json()) as { access_token?: string };
    expect(token).toMatch(/^gwat_/);
    expect(await (await post({ token }, "/introspect")).json()).toMatchObject({ active: true });

    const client = await storage.protocol.clients.find("harbor");
    if (client === undefined) throw new Error("the client is there");
    await storage.protocol.clientRegistry.update({ ...client, status: "suspended" }, 1, operator);
    expect((await post(wantToken)).status).toBe(401);
  });

  it("writes by the writer of the first, at once", async () => {
    const { post, storage } = await givenThread();
    const { access_token: token = "" } = (await (await post(wantToken)).json()) as { access_token?: string };
    expect((await post({ token }, "/revoke")).status).toBe(200);
    expect(await (await post({ token }, "/introspect")).json()).toEqual({ active: false });
    await expect(storage.ready()).resolves.toBeUndefined();
  });

  it("tells how busy it is", async () => {
    const { thread } = await givenThread();
    const utilization = thread.utilization();
    expect(utilization).toBeGreaterThanOrEqual(0);
    expect(utilization).toBeLessThanOrEqual(1);
  });

  it("tells what it counted", async () => {
    const { post, thread, stop } = await givenThread();
    await post(wantToken);
    expect(await thread.report()).toMatchObject({
      requests: [{ method: "POST", route: "/token", status: 200, count: 1 }],
      totals: [{ kind: "tokens", label: "client_credentials", count: 1 }],
    });
    const unanswered = thread.report();
    await stop();
    expect([await unanswered, await thread.report()]).toEqual([expect.anything(), undefined]);
  });

  it("tells on the main port what the first one tells for all", async () => {
    const token = "a-token-for-prometheus";
    const { origin } = await givenThread({ GRANTWAY_METRICS_TOKEN: token });
    const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    expect(await answer.text()).toBe("of all threads");
  });

  it("traces by itself, and sends what is left when it ends", async () => {
    const { spans, variables } = await givenTraceReceiver();
    const { post, stop } = await givenThread(variables);
    await post(wantToken);
    await stop();
    const request = spans.find(({ name }) => name === "POST /token");
    expect(request?.attributes["thread.id"]).toBeGreaterThan(0);
    expect(spans.find(({ name }) => name === "clients.find")?.parentSpanId).toBe(request?.spanId);
  });

  it("is not ready once it retires, ends when it is told to, and leaves the store to the first", async () => {
    const { stop, post, storage, thread, lost, origin } = await givenThread();
    await post(wantToken);
    thread.retire();
    await expect.poll(async () => (await fetch(`${origin}/readyz`)).status).toBe(503);
    expect((await post(wantToken)).status).toBe(200);
    await stop();
    expect(lost).toEqual([]);
    await expect(post(wantToken)).rejects.toThrow("fetch failed");
    await expect(storage.ready()).resolves.toBeUndefined();
  });

  it("says as it ends how many mails are lost with it, of those that waited", async () => {
    // It takes connections and says nothing, so two letters are on their way and the others wait.
    const connections = new Set<Socket>();
    const silent = createServer((socket) => void connections.add(socket.on("error", () => undefined)));
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    onTestFinished(() => void silent.close());
    const { origin, thread, config } = await givenThread({
      GRANTWAY_SIGN_UP_POLICY: "open",
      GRANTWAY_MAIL_SERVER: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      GRANTWAY_MAIL_FROM: "login@id.example",
      GRANTWAY_MAIL_TLS: "off",
    });
    for (const name of ["ada", "grace", "joan", "mary", "edith"]) {
      const form = await fetch(`${origin}/sign-up`);
      const cookie = form.headers
        .getSetCookie()
        .map((one) => one.split(";", 1)[0])
        .join("; ");
      const fields = { ...hiddenFields(await form.text(), "/sign-up"), email: `${name}@example.org` };
      const sent = await fetch(`${origin}/sign-up`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie, origin: new URL(config.issuer).origin },
        body: new URLSearchParams(fields),
      });
      expect(sent.status).toBe(303);
    }
    await expect.poll(() => connections.size).toBe(2);
    const posted = vi.spyOn(Worker.prototype, "postMessage");
    const lost = thread.stop(0);
    const worker = posted.mock.contexts.at(-1) as Worker;
    posted.mockRestore();
    // Once it has said so, those on their way need not be waited for.
    worker.once("message", () => connections.forEach((connection) => connection.destroy()));
    expect(await lost).toBe(3);
  });

  it("that dies is told of, whatever ended it", async () => {
    const posted = vi.spyOn(Worker.prototype, "postMessage");
    const { thread, lost } = await givenThread();
    thread.retire();
    const worker = posted.mock.contexts.at(-1) as Worker;
    posted.mockRestore();
    await worker.terminate();
    await expect.poll(() => lost).toHaveLength(1);
  });

  it("that cannot start says why", async () => {
    const { config, storage, hasher } = await givenServer({}, { sharesWriter: true });
    const address = { host: "203.0.113.1", port: 1 };
    const shared = {
      writer: storage.share(),
      hasher: shareHasher(hasher),
      health: answerAt(async () => []),
      metrics: answerAt(() => Promise.reject(new Error("nobody asks"))),
    };
    const start = startThread({ config, address, shared }, () => undefined);
    await expect(start).rejects.toThrow();
  });
});
