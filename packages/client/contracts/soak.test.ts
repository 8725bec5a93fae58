import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
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
const lifetime = 3000;
const leaseTtl = 5000;
/**
 * Between two exchanges, by when the client asked, which is where it counts a token's life from. A second one for the
 * same expiry would follow on the answer's delay.
 */
const least = lifetime / 2;

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
    const provider = await startFakeProvider({ delay: 300, ...options });
    const { accessToken, refreshToken = "" } = provider.signIn();
    const store = await openStore(address);
    await store.put(
      aConnection({
        provider: { from: "definition", definition: provider.definition },
        tokens: { accessToken, tokenType: "Bearer", obtainedAt: Date.now(), refreshToken },
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
  const did = { calls: 0, kills: 0, killsOfHolders: 0 };

  function start(): void {
    const child = fork(join(import.meta.dirname, "soak-worker.ts"), {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    children.add(child);
    child.stderr?.on("data", (text: Buffer) => failures.push(text.toString()));
    child.on("message", (report: SoakReport) => {
      if ("calls" in report) did.calls += report.calls;
      else failures.push(`${report.store}: ${report.failure}`);
    });
    child.send({ stores, leaseTtl } satisfies SoakTask);
  }

  const settled = () => !settledOnly || !providers.some((provider) => provider.unsettled());
  const pause = (paused: boolean) => providers.forEach((provider) => provider.set({ paused }));

  /** The process that is waiting for new tokens at this moment, if one is. */
  function exchanging(): ChildProcess | undefined {
    const waiting = providers
      .flatMap(({ seen }) => seen.slice(-50))
      .find(({ path, isWaiting }) => path === "/token" && isWaiting());
    return [...children].find(({ pid }) => String(pid) === waiting?.headers["x-process"]);
  }

  async function killOne(): Promise<void> {
    while (!settled()) await sleep(2);
    const holder = Math.random() < 0.5 ? exchanging() : undefined;
    const victim = holder ?? [...children][Math.floor(Math.random() * children.size)];
    if (victim === undefined) return;
    // The provider is to notice that its caller is gone, which takes a dying process a moment.
    pause(true);
    children.delete(victim);
    await end(victim);
    await sleep(20);
    pause(false);
    did.kills += 1;
    if (holder !== undefined) did.killsOfHolders += 1;
    start();
  }

  for (let index = 0; index < processes; index++) start();
  await vi.waitUntil(() => did.calls > processes * 3 || failures.length > 0, {
    timeout: 60_000,
    interval: 50,
  });
  // The first thing all of them want, and at once.
  for (const provider of providers) {
    provider.set({ accessLifetime: lifetime });
    provider.expireAll();
  }
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until && failures.length === 0) {
    await sleep(200 + Math.random() * 800);
    await killOne();
  }
  await Promise.all([...children].map(end));
  const counted = await Promise.all(stores.map((address, index) => count(address, providers[index])));
  return { counted, failures, ...did };
}

async function count({ kind, ...address }: StoreAddress, provider: FakeProvider | undefined) {
  const store = await openStore({ kind, ...address });
  const stored = await store.get("acme");
  await store.close();
  await provider?.stop();
  const { rotations = 0, rotatedAt = [], endedFamilies = 0, retries = 0 } = provider?.counts() ?? {};
  const askedAt = provider?.seen
    .filter(({ path, at }) => path === "/token" && rotatedAt.includes(at))
    .map(({ headers }) => Number(headers["x-asked-at"]));
  const isOver = stored?.connection.tokens === undefined || stored.connection.reconnect !== undefined;
  return {
    kind,
    exchanges: rotations,
    retries,
    endedFamilies,
    isOver,
    shortestGap: shortestGap(askedAt ?? []),
  };
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
      const { counted, failures, ...did } = await soak({
        processes: 32,
        seconds,
        options,
        settledOnly: true,
      });
      expect(failures).toEqual([]);
      expect(counted.map(({ endedFamilies }) => endedFamilies)).toEqual([0, 0, 0]);
      expect(counted.filter(({ isOver }) => isOver)).toEqual([]);
      expect(Math.min(...counted.map(({ shortestGap }) => shortestGap))).toBeGreaterThan(least);
      expect(Math.min(...counted.map(({ exchanges }) => exchanges))).toBeGreaterThan(seconds / 12);
      expect(did.kills).toBeGreaterThan(seconds / 4);
      // oxlint-disable-next-line no-console -- the numbers are what the test is for
      console.log(did, counted);
    },
  );

  it("8 of them die at any moment at a provider that takes a retry", async () => {
    const options = { refresh: "rotate", grace: 30_000, abandoned: "spent" } as const;
    const { counted, failures } = await soak({
      processes: 8,
      seconds: Math.min(seconds, 12),
      options,
      settledOnly: false,
    });
    expect(failures).toEqual([]);
    expect(counted.map(({ endedFamilies }) => endedFamilies)).toEqual([0, 0, 0]);
    expect(Math.min(...counted.map(({ shortestGap }) => shortestGap))).toBeGreaterThan(least);
  });
});
