import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { launchOptions } from "@grantway/tools/services";
import { chromium, type Browser, type Page } from "playwright-core";
import { expect, onTestFinished, vi } from "vitest";

/* A person at their own machine, who runs `grantway` and has a browser that `BROWSER` opens. */

const bin = createRequire(import.meta.url).resolve("grantway/bin/grantway.js");

/** How a command ended. */
interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The person's account. */
export interface Person {
  /** Runs the command to its end. */
  grantway(...words: readonly string[]): Promise<Ran>;
  /** The page that a command opened, once there is one. */
  openedPage(): Promise<Page>;
}

/**
 * An account with nothing in it. Everything started for it, the browser too, has ended when the test is over, however
 * the test went.
 */
export async function givenPerson(chromiumPath: string): Promise<Person> {
  const home = await mkdtemp(join(tmpdir(), "grantway-home-"));
  const profile = join(home, "browser");
  const opener = join(home, "open");
  const commands: ChildProcess[] = [];
  const connections: Browser[] = [];
  onTestFinished(async () => {
    for (const command of commands) command.kill("SIGKILL");
    await Promise.all(connections.map((browser) => browser.close()));
    await endBrowser(opener);
    await rm(home, { recursive: true, force: true, maxRetries: 10 });
  });
  await writeOpener(opener, chromiumPath, profile);
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    XDG_DATA_HOME: join(home, "data"),
    XDG_CONFIG_HOME: join(home, "config"),
    GRANTWAY_KEYCHAIN: "off",
    BROWSER: opener,
  };
  return {
    async grantway(...words) {
      const child = spawn(process.execPath, [bin, ...words], {
        cwd: home,
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      commands.push(child);
      const [stdout, stderr] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "close"),
      ]);
      return { code: child.exitCode, stdout, stderr };
    },
    async openedPage() {
      const browser = await attach(profile);
      connections.push(browser);
      const context = browser.contexts()[0] ?? expect.fail("the browser shows nothing");
      context.setDefaultTimeout(100_000);
      return context.pages()[0] ?? context.waitForEvent("page");
    },
  };
}

/** A browser is a program that is given the address. This one also writes down its process id, by which it is ended. */
async function writeOpener(path: string, chromiumPath: string, profile: string): Promise<void> {
  const { executablePath, args } = launchOptions(chromiumPath);
  const switches = [...args, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const words = [executablePath, ...switches].map((word) => `'${word}'`).join(" ");
  await writeFile(path, `#!/bin/sh\necho $$ > '${path}.pid'\nexec ${words} "$@"\n`, { mode: 0o700 });
}

/** Attaches to the browser that the command started, which writes into its profile where it listens. */
async function attach(profile: string): Promise<Browser> {
  const port = await vi.waitFor(
    async () => {
      const said = await readFile(join(profile, "DevToolsActivePort"), "utf8");
      return /^\d+(?=\n\/)/.exec(said)?.[0] ?? expect.fail("the browser is not up yet");
    },
    { timeout: 100_000, interval: 100 },
  );
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

/** It outlives the command, as a person's browser does, and leads a process group of its own. */
async function endBrowser(opener: string): Promise<void> {
  const pid = Number(await readFile(`${opener}.pid`, "utf8").catch(() => ""));
  if (pid === 0) return;
  await vi.waitFor(
    () => {
      // Throws once the group has no process left.
      expect(() => process.kill(-pid, "SIGKILL")).toThrow("ESRCH");
    },
    { timeout: 100_000 },
  );
}
