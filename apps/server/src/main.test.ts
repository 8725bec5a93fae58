import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Config } from "./config/config.ts";
import { loadConfig } from "./config/load-config.ts";
import { startServer } from "./main.ts";
import { givenTraceReceiver } from "./testing/trace-receiver.ts";

enableCompileCache();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "grantway-main-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const administrator = {
  GRANTWAY_ADMIN_USERNAME: "root",
  GRANTWAY_ADMIN_EMAIL: "root@example.com",
  GRANTWAY_ADMIN_PASSWORD: "correct horse battery",
};

function configure(environment: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({
    environment: {
      GRANTWAY_DATA_FOLDER: folder,
      GRANTWAY_PORT: "0",
      GRANTWAY_ISSUER: "http://localhost:4400",
      GRANTWAY_LOG_LEVEL: "silent",
      GRANTWAY_ARGON2_MEMORY: "8192",
      ...environment,
    },
    workingFolder: folder,
  });
}

/** Starts the server; what it printed meanwhile. */
async function start(environment?: Readonly<Record<string, string>>) {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  onTestFinished(() => {
    write.mockRestore();
  });
  const server = await startServer(configure(environment));
  onTestFinished(() => server.stop());
  return { server, printed: write.mock.calls.map(([text]) => String(text)).join("") };
}

describe("the server", () => {
  it("prints the set-up link once, on a line of its own, while nobody has an account", async () => {
    const { server, printed } = await start();
    const link = /^http:\/\/localhost:4400(\/set-up\?token=[\w-]{43})$/m.exec(printed)?.[1] ?? "";
    expect((await fetch(server.url + link)).status).toBe(200);
  });

  it("makes the configured administrator instead, and does so once", async () => {
    const first = await start(administrator);
    expect(first.printed).not.toContain("set-up");
    await first.server.stop();
    const db = new DatabaseSync(configure().database, { readOnly: true });
    const made = db.prepare("SELECT actor, request_id FROM audit_events WHERE action = 'user.created'").all();
    db.close();
    expect(made).toMatchObject([{ actor: "operator", request_id: null }]);
    const again = await start({ ...administrator, GRANTWAY_ADMIN_USERNAME: "other" });
    expect(again.printed).not.toContain("set-up");
  });

  it("refuses a configured administrator the rules do not allow", async () => {
    await expect(start({ ...administrator, GRANTWAY_ADMIN_PASSWORD: "short" })).rejects.toThrow(
      "The first administrator: The password must have at least",
    );
  });

  it("says in one sentence that its port is taken, and leaves nothing behind", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    await expect(start({ GRANTWAY_PORT: String(port) })).rejects.toMatchObject({
      problems: [`Port ${port} on 127.0.0.1 is in use: stop what listens there, or set GRANTWAY_PORT.`],
    });
    await start();
  });

  it("says the same of a port another instance deals out among its threads", async () => {
    const { server } = await start({ ...administrator, GRANTWAY_THREADS: "2" });
    const { port } = new URL(server.url);
    const folderOfTheOther = join(folder, "other");
    await expect(
      start({ GRANTWAY_PORT: port, GRANTWAY_DATA_FOLDER: folderOfTheOther, GRANTWAY_THREADS: "2" }),
    ).rejects.toMatchObject({
      problems: [`Port ${port} on 127.0.0.1 is in use: stop what listens there, or set GRANTWAY_PORT.`],
    });
  });

  it("says in one sentence that its folder cannot be made", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(start({ GRANTWAY_DATA_FOLDER: "file/below" })).rejects.toThrow(
      /^The data folder .* cannot be made/,
    );
  });

  it("lets go of its store when it cannot be put together", async () => {
    const address = join(folder, "mail-server");
    writeFileSync(address, "no address", { mode: 0o600 });
    const ended = vi.fn<() => void>();
    process.once("worker", (worker) => worker.once("exit", ended));
    await expect(
      start({ GRANTWAY_MAIL_SERVER_FILE: address, GRANTWAY_MAIL_FROM: "us@example.com" }),
    ).rejects.toThrow("holds none");
    expect(ended).toHaveBeenCalledOnce();
  });

  it("keeps people and keys over a restart", async () => {
    const first = await start(administrator);
    const keys = await (await fetch(`${first.server.url}/jwks`)).text();
    await first.server.stop();
    const again = await start();
    expect(again.printed).not.toContain("set-up");
    expect(await (await fetch(`${again.server.url}/jwks`)).text()).toBe(keys);
    expect(existsSync(join(folder, "instance-key"))).toBe(true);
  });

  it("stops once however often it is asked, and listens no more", async () => {
    const { server } = await start(administrator);
    await Promise.all([server.stop(), server.stop()]);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow("fetch failed");
  });

  it("sends the traces that are left when SIGTERM stops it", async () => {
    const { spans, variables } = await givenTraceReceiver({ OTEL_BSP_SCHEDULE_DELAY: "3600000" });
    const others = new Set(process.listeners("SIGTERM"));
    const { server } = await start({ ...administrator, ...variables, GRANTWAY_SHUTDOWN_DELAY: "0s" });
    await fetch(`${server.url}/jwks`);
    expect(spans).toEqual([]);
    // Of the server alone, and not of whoever runs this test.
    for (const heard of process.listeners("SIGTERM")) if (!others.has(heard)) heard("SIGTERM");
    await expect.poll(() => spans.map(({ name }) => name)).toContain("GET /jwks");
    await server.stop();
  });

  it("ends the process once its database can never be written again", async () => {
    const posted = vi.spyOn(Worker.prototype, "postMessage");
    await start({ ...administrator, GRANTWAY_THREADS: "1" });
    const [writer] = posted.mock.contexts as readonly Worker[];
    posted.mockRestore();
    const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
    onTestFinished(() => exit.mockRestore());
    await writer?.terminate();
    await expect.poll(() => exit.mock.calls).toEqual([[1]]);
  });

  it("leaves no signal handler behind", async () => {
    const before = process.listenerCount("SIGTERM");
    const { server } = await start(administrator);
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    await server.stop();
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });
});
