import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const command = fileURLToPath(new URL("../../bin/grantway.js", import.meta.url));

let home: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "grantway-serve-command-"));
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await rm(home, { recursive: true, force: true });
});

/** Starts `grantway serve`; the vault and everything else is in a folder of the test's own. */
function serve(...args: readonly string[]) {
  const started = spawn(process.execPath, [command, "serve", ...args], {
    env: { PATH: process.env["PATH"], HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  const said = { out: "", err: "" };
  started.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  started.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  return { started, said, exit: once(started, "exit").then(([code]) => code as number | null) };
}

describe("grantway serve", () => {
  it("prints a link, serves the built page there, and lets go of all of it on SIGTERM", async () => {
    const { started, said, exit } = serve("--port", "0", "--json");
    await expect.poll(() => said.out).toContain("\n");
    const { url, origin } = JSON.parse(said.out) as { readonly url: string; readonly origin: string };
    expect(url).toMatch(new RegExp(`^${origin}/#link=[\\w-]{43}$`));
    const page = await (await fetch(origin)).text();
    expect(page).toContain('<div id="page">');
    const script = /src="(\/assets\/[\w-]+\.js)"/.exec(page)?.[1] ?? "";
    expect((await fetch(origin + script)).headers.get("content-type")).toContain("text/javascript");
    started.kill("SIGTERM");
    expect(await exit).toBe(0);
    expect(said.err).not.toContain("link=");
  });

  it("offers another link at Enter only where somebody can press it", async () => {
    const { started, said, exit } = serve("--port", "0");
    await expect.poll(() => said.out).toContain("Stop with Ctrl-C.");
    expect(said.out).not.toContain("Enter");
    started.kill("SIGINT");
    expect(await exit).toBe(0);
  });

  it("says which port is taken, and exits as documented", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { said, exit } = serve("--port", String(port));
    expect(await exit).toBe(7);
    expect(said.err.trim().split("\n").at(-1)).toContain(`Port ${port} is taken`);
    other.close();
  });

  it.each([
    ["a port that is none", ["--port", "x"]],
    ["an address others can reach, in the clear", ["--address", "0.0.0.0"]],
    ["a certificate without its key", ["--certificate", "nowhere.pem"]],
  ])("refuses %s without making anything", async (_, args) => {
    const { said, exit } = serve(...args);
    expect(await exit).toBe(2);
    expect(said.err.trim().split("\n")).toHaveLength(1);
    expect((await readdir(home)).filter((name) => name.includes("certificate"))).toEqual([]);
  });
});
