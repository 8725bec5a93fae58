import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBrowser } from "./browser.ts";
import { type Instance, type Person, setUpInstance, startInstance } from "./instance.ts";
import { inParallel } from "./send.ts";
import type { ServerUnderTest } from "./server.ts";

/** Starts Grantway on a SQLite file in a new temporary folder, which is removed again at the end. */
export async function startOurs({ threads }: Pick<Instance, "threads">): Promise<ServerUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-bench-"));
  const person = { login: "bench", password: randomUUID() };
  const instance = { folder, person, threads };
  await setUpInstance(instance);
  const server = await startOursOn(instance, [person]);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Our server, and how long it took from the start of its process to its first access token. */
export interface OurServer extends ServerUnderTest {
  readonly firstTokenMs: number;
}

/** Starts Grantway on an instance that is set up. Codes are asked for in the names of these people in turn. */
export async function startOursOn(instance: Instance, people: readonly Person[]): Promise<OurServer> {
  const running = await startInstance(instance);
  const browsers = await inParallel(people, 2, async ({ login, password }) => {
    const browser = createBrowser(running.port);
    await browser.signIn(login, password);
    return browser;
  });
  return {
    ...running,
    endpoints: {
      token: "/token",
      introspection: "/introspect",
      jwt: "/token",
      // Its issuer names the machine, and the load its address.
      bound: { path: "/token", address: `http://localhost:${running.port}/token` },
      pushed: "/par",
    },
    codes: (count) => {
      const turns = Array.from({ length: count }, (_, turn) => browsers[turn % browsers.length]);
      return inParallel(turns, 16, async (browser) => (await browser?.authorize()) ?? "");
    },
    stop: async () => {
      for (const browser of browsers) browser.close();
      await running.stop();
    },
  };
}
