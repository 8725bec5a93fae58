import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure } from "../compare.ts";
import { runLoad } from "../load/run-load.ts";
import type { Options } from "../options.ts";
import { databaseOf, type Instance, setUpInstance } from "../servers/instance.ts";
import { type OurServer, startOursOn } from "../servers/ours.ts";
import { type HeldTokens, prepare, redeem } from "../servers/requests.ts";
import { type Case, expectedText } from "../servers/server.ts";
import { undisturbed } from "../undisturbed.ts";
import { addFamilies, addPeople, bytesOf } from "./ballast.ts";

/** One case on one size of database in one round. */
export interface GrowthSample {
  readonly size: number;
  readonly case: Case;
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** One start on an existing file. */
export interface Start {
  readonly size: number;
  /** From the start of the process to the first access token. */
  readonly firstTokenMs: number;
  /** Resident memory before any load, in bytes. */
  readonly idle: number;
}

/** Bytes by which the file grew, per 10,000 answers. */
export interface Growth {
  readonly size: number;
  readonly perAccessTokens: number;
  readonly perRefreshes: number;
  readonly fileBytes: number;
}

/** Everything the growth bench measured. */
export interface GrowthResult {
  readonly samples: readonly GrowthSample[];
  readonly starts: readonly Start[];
  readonly growth: readonly Growth[];
}

/** How many people can sign in; the codes and families of the load are theirs. */
const able = 32;

/** Measures the same cases with few and with many stored grants, alternating between the sizes. */
export async function growth(options: Options, tell: (line: string) => void): Promise<GrowthResult> {
  const stores: Store[] = [];
  try {
    for (const size of options.sizes) {
      tell(`filling a database with ${size} people, grants and token families`);
      stores.push(await fill(size, options));
    }
    const starts: Start[] = [];
    const samples: GrowthSample[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      // The second one finds the disk busy with the writes of the first.
      const turn = round % 2 === 1 ? stores : stores.toReversed();
      const one = await measureRound(turn, options, (line) => tell(`round ${round}  ${line}`));
      starts.push(...one.starts);
      samples.push(...one.samples);
    }
    const grown: Growth[] = [];
    for (const store of stores) grown.push(await measureGrowth(store, options));
    return { samples, starts, growth: grown };
  } finally {
    for (const { instance } of stores) rmSync(instance.folder, { recursive: true });
  }
}

interface Store {
  readonly size: number;
  readonly instance: Instance;
  readonly people: readonly string[];
  /** Tokens of families spread among all others. */
  tokens: HeldTokens;
}

/** An instance with `size` people, each with a grant and a token family; the bench holds the tokens of some of them. */
async function fill(size: number, options: Options): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-growth-"));
  const person = { login: "bench", password: randomUUID() };
  const instance = { folder, person, threads: options.threads };
  await setUpInstance(instance);
  const people = addPeople(databaseOf(instance), { count: size, able, owner: instance.person.login });
  const tokens = await withServer({ instance, people }, (server) => redeem(server, options.chains));
  addFamilies(databaseOf(instance), size);
  return { size, instance, people, tokens };
}

/**
 * Every case once, each on all sizes before the next, so that a busy minute of the machine affects all. Fresh
 * processes.
 */
async function measureRound(stores: readonly Store[], options: Options, tell: (line: string) => void) {
  const running: Running[] = [];
  try {
    for (const store of stores) {
      const server = await startOn(store);
      running.push({ store, server });
      // A fresh process compiles its hot code and starts its threads under the first load, however much is stored.
      await measure(server, "client-credentials", options, store.tokens);
    }
    const samples: GrowthSample[] = [];
    for (const wanted of options.cases) {
      const onAll = () => measureOnAll(running, wanted, options, tell);
      samples.push(...(await undisturbed(onAll, { tries: options.tries, tell })));
    }
    const starts = running.map(({ store: { size }, server: { firstTokenMs, idleMemory: idle } }) => ({
      size,
      firstTokenMs,
      idle,
    }));
    return { starts, samples };
  } finally {
    for (const { server } of running) await server.stop();
  }
}

interface Running {
  readonly store: Store;
  readonly server: OurServer;
}

/** One case, on one size after the other. */
async function measureOnAll(
  running: readonly Running[],
  wanted: Case,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly GrowthSample[]> {
  const samples: GrowthSample[] = [];
  for (const { store, server } of running) {
    const sample = await measureCase(store, server, wanted, options);
    samples.push(sample);
    const figures = `${Math.round(sample.perSecond)} a second, p99 ${sample.p99Ms.toFixed(2)} ms`;
    tell(`${store.size} grants  ${wanted}  ${figures}`);
  }
  return samples;
}

async function measureCase(
  store: Store,
  server: OurServer,
  wanted: Case,
  options: Options,
): Promise<GrowthSample> {
  const { perSecond, p99Ms, tokens } = await measure(server, wanted, options, store.tokens);
  if (wanted === "refresh") store.tokens = { ...store.tokens, refresh: tokens };
  return { size: store.size, case: wanted, perSecond, p99Ms };
}

/** Issues, then refreshes, and measures the file after each. */
async function measureGrowth(store: Store, options: Options): Promise<Growth> {
  const database = databaseOf(store.instance);
  return withServer(store, async (server) => {
    const grownBy = async (wanted: "client-credentials" | "refresh") => {
      const before = bytesOf(database);
      const requests = await prepare(server, wanted, options, store.tokens);
      const { connections, seconds } = options;
      const plan = {
        port: server.port,
        connections,
        seconds,
        warmUpSeconds: 0,
        expected: expectedText[wanted],
        requests,
        sender: "oauth4webapi" as const,
      };
      const { answers, tokens } = await runLoad(plan);
      if (wanted === "refresh") store.tokens = { ...store.tokens, refresh: tokens };
      return ((bytesOf(database) - before) / answers) * 10_000;
    };
    const perAccessTokens = await grownBy("client-credentials");
    const perRefreshes = await grownBy("refresh");
    return { size: store.size, perAccessTokens, perRefreshes, fileBytes: bytesOf(database) };
  });
}

/** The server of a store, with everybody signed in whose codes and families the load asks for. */
function startOn({ instance, people }: Pick<Store, "instance" | "people">): Promise<OurServer> {
  const { password } = instance.person;
  return startOursOn(
    instance,
    people.map((login) => ({ login, password })),
  );
}

async function withServer<T>(
  store: Pick<Store, "instance" | "people">,
  work: (server: OurServer) => Promise<T>,
): Promise<T> {
  const server = await startOn(store);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
