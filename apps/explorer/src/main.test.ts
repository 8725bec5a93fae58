import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const main = new URL("main.ts", import.meta.url).pathname;

/** Runs the program to its end. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, error };
}

it("explains itself when asked to", async () => {
  const { code, out } = await run(["--help"]);
  expect([code, out]).toEqual([0, expect.stringContaining("EXPLORER_PROFILES")]);
});

it("says in sentences what is wrong with its settings, and ends", async () => {
  const { code, out, error } = await run([], { EXPLORER_PORT: "many", EXPLORER_ORIGIN: "nowhere" });
  expect([code, out]).toEqual([1, ""]);
  expect(error).toMatch(/^EXPLORER_PORT must be [^\n]+\.\nEXPLORER_ORIGIN must be [^\n]+\.\n$/);
});
