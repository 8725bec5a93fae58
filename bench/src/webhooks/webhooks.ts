import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "@grantway/tools/services";
import { measure } from "../compare.ts";
import { cpuMicros } from "../cpu.ts";
import type { Options } from "../options.ts";
import { databaseOf, type Instance, setUpInstance } from "../servers/instance.ts";
import { startOursOn } from "../servers/ours.ts";
import { inParallel, send } from "../servers/send.ts";
import { credentialsOf, setup } from "../servers/server.ts";
import { type Receiver, startReceiver } from "./receiver.ts";
import { publish, type Run, runIn, tell as tellEvents } from "./told.ts";

/** What was measured on one database. */
export interface WebhookSample {
  readonly database: string;
  /** Events that an endpoint took in a second: alone, and while others hang. */
  readonly quietPerSecond: number;
  readonly besideHangingPerSecond: number;
  /** Processor time of the server for one event; `undefined` where the system does not report it. */
  readonly cpuMicros: number | undefined;
  /** Of token requests: alone, and while events are delivered. */
  readonly quietP99Ms: number;
  readonly deliveringP99Ms: number;
  /** Connections that hung when it was measured beside them. */
  readonly held: number;
}

const installations = 500;
const endpointsOfApp = 20;

/** Measures deliveries to a receiver on this machine, on both databases one after the other. */
export async function webhooks(
  options: Options,
  tell: (line: string) => void,
): Promise<readonly WebhookSample[]> {
  const onSqlite = await onInstance({}, options, (line) => tell(`SQLite  ${line}`));
  const postgres = await startPostgres();
  try {
    const settings = { GRANTWAY_DATABASE: postgres.url };
    const onPostgres = await onInstance(settings, options, (line) => tell(`PostgreSQL  ${line}`));
    return [
      { database: "SQLite", ...onSqlite },
      { database: "PostgreSQL", ...onPostgres },
    ];
  } finally {
    await postgres.stop();
  }
}

type Measured = Omit<WebhookSample, "database">;

async function onInstance(
  settings: Readonly<Record<string, string>>,
  options: Options,
  tell: (line: string) => void,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-webhooks-"));
  const own = { GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000", GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8" };
  const person = { login: "bench", password: randomUUID() };
  const instance: Instance = {
    folder,
    person,
    threads: options.threads,
    environment: { ...settings, ...own },
  };
  const receiver = await startReceiver();
  try {
    await setUpInstance(instance);
    const run = runIn(settings["GRANTWAY_DATABASE"] ?? databaseOf(instance));
    const server = await startOursOn(instance, [person]);
    try {
      return await measureOn(server, { run, receiver, options, tell });
    } finally {
      await server.stop();
    }
  } finally {
    receiver.stop();
    rmSync(folder, { recursive: true });
  }
}

interface Bench {
  readonly run: Run;
  readonly receiver: Receiver;
  readonly options: Options;
  readonly tell: (line: string) => void;
}

async function measureOn(server: Awaited<ReturnType<typeof startOursOn>>, bench: Bench): Promise<Measured> {
  const { run, receiver, options, tell } = bench;
  const create = await endpointMaker(server.port);
  const [[app, ids] = ["", []]] = await publish(run, 1, installations);
  await create(app, `http://127.0.0.1:${receiver.ports.taking}/`);
  const perSecond = () => deliver(bench, ids, options.events);
  // The first of an endpoint shows that it answers, and its thread begins with it.
  await perSecond();
  const cpuBefore = cpuMicros(server.pid);
  const quiet = await perSecond();
  const cpuAfter = cpuMicros(server.pid);
  const used =
    cpuBefore === undefined || cpuAfter === undefined ? undefined : (cpuAfter - cpuBefore) / options.events;
  tell(`${Math.round(quiet)} a second, ${Math.round(used ?? Number.NaN)} µs of the processor each`);

  const quietTokens = await measure(server, "client-credentials", options);
  const load = { goesOn: true };
  const delivering = (async () => {
    while (load.goesOn) await perSecond();
  })();
  const busyTokens = await measure(server, "client-credentials", options);
  load.goesOn = false;
  await delivering;
  tell(`tokens ${quietTokens.p99Ms.toFixed(1)} ms, while delivering ${busyTokens.p99Ms.toFixed(1)} ms`);

  const apps = Math.ceil(options.hanging / endpointsOfApp);
  const hanging = await publish(run, apps, 1);
  const places = [...hanging.keys()].flatMap((id) => Array.from({ length: endpointsOfApp }, () => id));
  await inParallel(
    places.map((id, at) => [id, at] as const),
    16,
    ([id, at]) =>
      create(id, `http://127.${1 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}:${receiver.ports.hanging}/`),
  );
  await tellEvents(run, [...hanging.values()].flat(), 1);
  await sleep(3_000);
  const { held } = await receiver.counts();
  const beside = await perSecond();
  tell(`${Math.round(beside)} a second beside ${options.hanging} endpoints that hang, ${held} of them asked`);
  return {
    quietPerSecond: quiet,
    besideHangingPerSecond: beside,
    cpuMicros: used,
    quietP99Ms: quietTokens.p99Ms,
    deliveringP99Ms: busyTokens.p99Ms,
    held,
  };
}

/** How many of these events arrive in a second, from their commit to the last. */
async function deliver({ run, receiver }: Bench, ids: readonly string[], count: number): Promise<number> {
  const before = (await receiver.counts()).taken;
  const each = Math.ceil(count / ids.length);
  await tellEvents(run, ids, each);
  const began = performance.now();
  while ((await receiver.counts()).taken < before + each * ids.length) await sleep(20);
  return (each * ids.length * 1000) / (performance.now() - began);
}

/** Adds endpoints, as a program that may do so for everybody's apps. */
async function endpointMaker(port: number): Promise<(app: string, url: string) => Promise<void>> {
  const { access_token: token } = await send(port, {
    path: "/token",
    credentials: credentialsOf(setup.reader),
    body: "grant_type=client_credentials",
  });
  return async (app, url) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/apps/${app}/webhook-endpoints`, {
      method: "POST",
      headers: { authorization: `Bearer ${String(token)}`, "content-type": "application/json" },
      body: JSON.stringify({ url, environment: "live" }),
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`an endpoint was answered ${answer.status}: ${text}`);
  };
}
