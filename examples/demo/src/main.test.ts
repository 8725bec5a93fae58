import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const main = new URL("main.ts", import.meta.url).pathname;

/** Runs the demo as `npm run demo` does, to its end. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, error };
}

/** One sentence, and nothing else. */
const sentence = /^[^\n]+\.\n$/;

describe("npm run demo, when it cannot", () => {
  it("says in one sentence that a port is busy", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { code, out, error } = await run([], { GRANTWAY_PORT_BASE: String(Math.min(port, 65_475)) });
    server.close();
    expect(error).toMatch(sentence);
    expect(error).toMatch(/^Ports? .*in use/);
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });

  it("says in one sentence that a folder is read-only", async () => {
    const folder = await mkdtemp(join(tmpdir(), "grantway-test-"));
    await chmod(folder, 0o500);
    const { code, error } = await run(["--folder", folder], { GRANTWAY_PORT_BASE: "29400" });
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
    expect(error).toMatch(sentence);
    expect(error).toContain(folder);
    expect(code).toBe(1);
  });

  it.each([
    [["--what"], {}],
    [[], { GRANTWAY_PORT_BASE: "many" }],
    [["--folder"], {}],
  ])("says in one sentence what is wrong with %j %j", async (args, env) => {
    const { code, error } = await run(args, env);
    expect(error).toMatch(sentence);
    expect(code).toBe(1);
  });

  it("explains itself when asked to", async () => {
    const { code, out } = await run(["--help"]);
    expect(out).toContain("--folder DIR");
    expect(code).toBe(0);
  });
});
