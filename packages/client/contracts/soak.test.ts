import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { aConnection } from "../src/testing/a-connection.ts";
import type { FakeProviderOptions } from "../src/testing/fake-options.ts";
import { type FakeProvider, startFakeProvider } from "../src/testing/fake-provider.ts";
import { openStore, type StoreAddress } from "./open-store.ts";
import type { SoakReport, SoakTask } from "./soak-worker.ts";

/*
 * Many processes share one connection to a provider that rotates refresh tokens, ends the family when one is used twice,
 * and answers slowly; some are killed (SIGKILL) again and again. The same processes do it on all three stores at once.
 *
 * One thing no client can survive: dying between the provider's commit and its own write, at a provider that neither
 * takes a retry nor notices that its caller is gone. So the strict provider of the first test rolls back what its caller
 * did not wait for, and nobody is killed in the moment between its answer and the first use of the new token. At the
 * provider of the second test, which takes a retry for a while as many do, processes die at any moment at all.
 */

const seconds = Number(process.env["GRANTWAY_SOAK_SECONDS"] ?? 60);
const lifetime = 2000;
const leaseTtl = 1500;
/** Clocks, timers and a busy machine; a second exchange for one expiry would come much sooner than this. */
const least = lifetime * 0.9 - 50;

interface Soak {
  readonly processes: number;
  readonly seconds: number;
  readonly options: Partial<FakeProviderOptions>;
  /** Kill only when no tokens are on their way. */
  readonly settledOnly: boolean;
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "grantway-soak-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function places() {
  const vault = crypto.randomUUID();
  const addresses: readonly StoreAddress[] = [
    { kind: "file", at: join(folder, `${vault}.vault`), vault },
    { kind: "Redis", at: inject("redis"), vault },
    { kind: "PostgreSQL", at: inject("postgres"), vault },
  ];
  return addresses;
}

async function connectEverywhere(addresses: readonly StoreAddress[], options: Partial<FakeProviderOptions>) {
  const providers: FakeProvider[] = [];
  for (const address of addresses) {
    const provider = await startFakeProvider({ accessLifetime: lifetime, delay: 300, ...options });
    const { accessToken, refreshToken = "" } = provider.signIn();
    const store = await openStore(address);
    await store.put(
      aConnection({
        provider: { from: "definition", definition: provider.definition },
        // Over already: the first thing all of them want at once is an exchange.
        tokens: { accessToken, tokenType: "Bearer", obtainedAt: 0, expiresAt: 1, refreshToken },
      }),
      undefined,
    );
    await store.close();
    providers.push(provider);
  }
  return providers;
}

async function soak({ processes, seconds, options, settledOnly }: Soak) {
  const stores = await places();
  const providers = await connectEverywhere(stores, options);
  const failures: string[] = [];
  const children = new Set<ChildProcess>();
  let [calls, kills, over] = [0, 0, false];

  function start(): void {
    const child = fork(join(import.meta.dirname, "soak-worker.ts"), {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    children.add(child);
    child.stderr?.on("data", (text: Buffer) => failures.push(text.toString()));
    child.on("message", (report: SoakReport) => {
      if ("calls" in report) calls += report.calls;
      else failures.push(`${report.store}: ${report.failure}`);
    });
    child.send({ stores, leaseTtl } satisfies SoakTask);
  }

  const settled = () => !settledOnly || !providers.some((provider) => provider.unsettled());
  const pause = (paused: boolean) => providers.forEach((provider) => provider.set({ paused }));

  async function killOne(): Promise<void> {
    while (!settled() && !over) await sleep(2);
    const all = [...children];
    const victim = all[Math.floor(Math.random() * all.length)];
    if (victim === undefined || over) return;
    // The provider is to notice that its caller is gone, which takes a dying process a moment.
    pause(true);
    children.delete(victim);
    await end(victim);
    await sleep(20);
    pause(false);
    kills += 1;
    start();
  }

  for (let index = 0; index < processes; index++) start();
  while (calls < processes && failures.length === 0) await sleep(50);
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until && failures.length === 0) {
    await sleep(300 + Math.random() * 900);
    await killOne();
  }
  over = true;
  await Promise.all([...children].map(end));
  const counted = await Promise.all(
    stores.map(async (address, index) => {
      const store = await openStore(address);
      const connection = (await store.get("acme"))?.connection;
      await store.close();
      const provider = providers[index];
      await provider?.stop();
      return { kind: address.kind, connection, counts: provider?.counts() };
    }),
  );
  return { counted, failures, calls, kills };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("message");
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

function shortestGap(moments: readonly number[]): number {
  return Math.min(...moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0)));
}

describe("many processes on one connection", () => {
  it(
    `32 of them, for ${seconds} s, killed at random: one exchange per expiry, no family ended, no token lost`,
    { timeout: (seconds + 90) * 1000 },
    async () => {
      const options = { refresh: "rotate", grace: 0, abandoned: "rolled back" } as const;
      const { counted, failures, calls, kills } = await soak({
        processes: 32,
        seconds,
        options,
        settledOnly: true,
      });
      expect(failures).toEqual([]);
      for (const { kind, connection, counts } of counted) {
        expect(counts?.endedFamilies, kind).toBe(0);
        expect(counts?.rotations, kind).toBeGreaterThan(seconds / 5);
        expect(shortestGap(counts?.rotatedAt ?? []), kind).toBeGreaterThan(least);
        expect(connection?.reconnect, kind).toBeUndefined();
      }
      expect(kills).toBeGreaterThan(seconds / 4);
      // oxlint-disable-next-line no-console -- the numbers are what the test is for
      console.log(
        `${calls} calls, ${kills} kills, exchanges: ${counted.map(({ kind, counts }) => `${kind} ${counts?.rotations}`).join(", ")}`,
      );
    },
  );

  it("8 of them die at any moment at a provider that takes a retry", { timeout: 90_000 }, async () => {
    const options = { refresh: "rotate", grace: 30_000, abandoned: "spent" } as const;
    const { counted, failures } = await soak({
      processes: 8,
      seconds: Math.min(seconds, 12),
      options,
      settledOnly: false,
    });
    expect(failures).toEqual([]);
    for (const { kind, counts } of counted) {
      expect(counts?.endedFamilies, kind).toBe(0);
      expect(shortestGap(counts?.rotatedAt ?? []), kind).toBeGreaterThan(least);
    }
  });
});
