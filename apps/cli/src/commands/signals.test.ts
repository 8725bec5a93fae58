import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenClient } from "../testing/given-client.ts";
import { connectAcme } from "../testing/connect-acme.ts";

let provider: FakeProvider;
const client = givenClient();

beforeAll(async () => {
  // So short that every use of the token is an exchange.
  provider = await startFakeProvider({ accessLifetime: 1 });
  await connectAcme(client, provider);
});
afterAll(async () => {
  await provider.stop();
  client.remove();
});

const exchanges = () => provider.seen.filter(({ path }) => path === "/token").length;

/** What a program prints, and how it ends. */
function watch(child: ChildProcess) {
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
  return { said: () => said, ended: once(child, "close") as Promise<[number | null, string | null]> };
}

describe("a signal in the middle of an exchange", () => {
  it.each([
    ["token", "SIGTERM", ["token", "acme"]],
    ["token, by a window that closes", "SIGHUP", ["token", "acme"]],
    ["token, by Ctrl-C", "SIGINT", ["token", "acme"]],
    ["env", "SIGTERM", ["env", "acme"]],
    ["fetch", "SIGTERM", ["fetch", "acme", "https://api.example/"]],
    ["run", "SIGTERM", ["run", "acme", "--", "echo", "started"]],
    ["credential git", "SIGTERM", ["credential", "git", "acme", "get", "--host", "127.0.0.1:1"]],
    ["refresh", "SIGHUP", ["refresh", "acme"]],
  ] as const)("of grantway %s costs nobody the refresh token: %s", async (_, signal, words) => {
    provider.set({ paused: true });
    const before = exchanges();
    const child = client.start([...words]);
    const { said, ended } = watch(child);
    child.stdin?.end("protocol=http\nhost=127.0.0.1:1\n\n");
    await expect.poll(exchanges).toBe(before + 1);
    child.kill(signal);
    child.kill(signal);
    provider.set({ paused: false });
    expect([await ended, said()]).toEqual([[null, signal], ""]);
    expect(await client.run(["token", "acme"])).toMatchObject({ code: 0, stderr: "" });
  });

  it("lets grantway serve bring it home before it goes", async () => {
    const child = client.start(["serve", "--port", "0", "--json"]);
    const { said, ended } = watch(child);
    await expect.poll(said).toContain("}");
    const { url, origin } = JSON.parse(said().slice(said().indexOf("{"))) as { url: string; origin: string };
    const post = async (path: string, headers: Readonly<Record<string, string>>, body: object) =>
      fetch(origin + path, {
        method: "POST",
        headers: { origin, "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
    const opened = await post("/api/session", {}, { link: new URL(url).hash.replace("#link=", "") });
    const { key } = (await opened.json()) as { key: string };
    const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    provider.set({ paused: true });
    const before = exchanges();
    post("/api/connections/acme/refresh", { cookie, "x-grantway-key": key }, {}).catch(() => undefined);
    await expect.poll(exchanges).toBe(before + 1);
    child.kill("SIGHUP");
    provider.set({ paused: false });
    expect(await ended).toEqual([0, null]);
    expect(await client.run(["token", "acme"])).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("grantway run", () => {
  it("passes every signal on, and ends as the command did", async () => {
    const signals = [
      "SIGHUP",
      "SIGINT",
      "SIGQUIT",
      "SIGUSR1",
      "SIGUSR2",
      "SIGWINCH",
      "SIGCONT",
      "SIGALRM",
    ] as const;
    const script = `
      for (const name of ${JSON.stringify(signals)}) process.on(name, () => console.log("got " + name));
      setInterval(() => undefined, 1000);
      console.log("ready");`;
    const child = client.start(["run", "acme", "--", process.execPath, "-e", script]);
    const { said, ended } = watch(child);
    await expect.poll(said).toContain("ready");
    for (const signal of signals) {
      child.kill(signal);
      await expect.poll(said).toContain(`got ${signal}\n`);
    }
    expect(said().match(/got/g)).toHaveLength(signals.length);
    child.kill("SIGTERM");
    expect(await ended).toEqual([143, null]);
  });
});
