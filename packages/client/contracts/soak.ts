import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject, onTestFinished, vi } from "vitest";
import { aConnection } from "../src/testing/a-connection.ts";
import type { FakeProviderOptions } from "../src/testing/fake-options.ts";
import { type FakeProvider, startFakeProvider } from "../src/testing/fake-provider.ts";
import { openStore, type StoreAddress } from "./open-store.ts";
import type { SoakReport, SoakTask } from "./soak-worker.ts";

/*
 * Many processes share one connection to a provider that rotates refresh tokens, ends the family when one is used twice,
 * and answers slowly; some are killed (SIGKILL) again and again. The same processes do it on all three stores at once.
 */

const lifetime = 3000;
const leaseTtl = 5000;
/**
 * Shortest time between two exchanges, counted from when the client asked, as it counts a token's life. A second
 * exchange for the same expiry would follow within the delay of an answer.
 */
export const least = lifetime / 2;

/** The provider that is soaked, and for how long. */
export interface Soak {
  readonly processes: number;
  readonly seconds: number;
  readonly options: Partial<FakeProviderOptions>;
  /** Kill only when every token that was handed out has been used. */
  readonly settledOnly: boolean;
}

async function places() {
  const folder = await mkdtemp(join(tmpdir(), "grantway-soak-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
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

/**
 * Runs until enough processes were killed and enough tokens exchanged, at least for the time; answers what each store
 * and provider saw, and all failures.
 */
export async function soak({ processes, seconds, options, settledOnly }: Soak) {
  const stores = await places();
  const providers = await connectEverywhere(stores, options);
  const failures: string[] = [];
  const children = new Set<ChildProcess>();
  const did = { calls: 0, kills: 0, killsOfHolders: 0 };
  onTestFinished(async () => void (await Promise.all([...children].map(end))));

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
    child.send({ stores, leaseTtl, lifetime } satisfies SoakTask);
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
    // Gives the provider time to notice that its caller is gone.
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
    timeout: 200_000,
    interval: 50,
  });
  // All of them need new tokens first, at the same moment.
  for (const provider of providers) {
    provider.set({ accessLifetime: lifetime });
    provider.expireAll();
  }
  const until = Date.now() + seconds * 1000;
  // Runs longer on a busy machine.
  const enough = () =>
    did.kills > seconds / 4 && providers.every((provider) => provider.counts().rotations > seconds / 12);
  while ((Date.now() < until || !enough()) && failures.length === 0) {
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
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

function shortestGap(moments: readonly number[]): number {
  return Math.min(...moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0)));
}
