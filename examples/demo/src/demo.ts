import { announcement } from "./announcement.ts";
import type { Folder } from "./folder.ts";
import { prepareFolder } from "./folder.ts";
import { installApps } from "./install-apps.ts";
import { type Memory, recall, remember } from "./memory.ts";
import { type NameServer, startNameServer } from "./names.ts";
import type { Options } from "./options.ts";
import { people } from "./people.ts";
import { type Ports, portsFrom, requireFreePorts } from "./ports.ts";
import type { Program, RunningProgram } from "./process.ts";
import { startProgram } from "./process.ts";
import { addressesOf } from "./addresses.ts";
import { describeApps, describePrograms, providerEnvironment } from "./programs.ts";
import { inWords, provision, provisionPlatform } from "./provision.ts";

/*
 * The demo: seven programs as they are shipped, in one folder, which find each other through their settings. Everything in the
 * provider is made with its command line and its management API.
 */

/** Runs the demo until `stop` is aborted. @throws DemoError for anything the person can fix. */
export async function runDemo(
  options: Options,
  stop: AbortSignal,
  print: (text: string) => void,
): Promise<void> {
  const ports = portsFrom(options.portBase);
  await requireFreePorts(ports);
  const folder = await prepareFolder(options.folder);
  try {
    await runIn(folder, options.portBase, stop, print);
  } finally {
    await folder.dispose();
  }
}

async function runIn(folder: Folder, portBase: number, stop: AbortSignal, print: (text: string) => void) {
  const began = performance.now();
  const ports = portsFrom(portBase);
  const memory = await recall(folder.path, portBase);
  const names = await startNameServer(memory.records);
  const place = { folder: folder.path, ports, names, ...watch() };
  const stopped = new Promise<"stopped">((resolve) => {
    stop.addEventListener("abort", () => resolve("stopped"), { once: true });
    if (stop.aborted) resolve("stopped");
  });
  try {
    const started = startAll(place, memory);
    if ((await Promise.race([started, place.death, stopped])) === "stopped") return;
    const seconds = (performance.now() - began) / 1000;
    const { path, temporary } = folder;
    print(announcement({ addresses: addressesOf(ports), people, folder: path, temporary, seconds }));
    await Promise.race([place.death, stopped]);
    print("Stopping.");
  } finally {
    await Promise.all(place.running.map((program) => program.stop()));
    names.close();
  }
}

/** Programs that run; `death` rejects when one stops by itself. */
interface Watched {
  readonly running: RunningProgram[];
  readonly death: Promise<never>;
  readonly start: (programs: readonly Program[]) => readonly RunningProgram[];
}

function watch(): Watched {
  const running: RunningProgram[] = [];
  const { promise: death, reject } = Promise.withResolvers<never>();
  death.catch(() => undefined); // Whoever waits for it is told.
  return {
    running,
    death,
    start(programs) {
      const started = programs.map(startProgram);
      for (const program of started) program.died().catch(reject);
      running.push(...started);
      return started;
    },
  };
}

/** What a demo works in. */
interface Place extends Watched {
  readonly folder: string;
  readonly ports: Ports;
  readonly names: NameServer;
}

/**
 * Everything starts at once but the apps that organisations install: those need the keys that they get where they are registered.
 */
async function startAll(place: Place, memory: Memory): Promise<"started"> {
  const { folder, ports, names, start } = place;
  const { secrets } = memory;
  const [provider, ...others] = start(
    describePrograms(folder, ports, { secrets, nameServers: names.servers }),
  );
  await Promise.all([
    provider?.ready().then(() => startApps(place, memory)),
    ...others.map((program) => program.ready()),
  ]);
  return "started";
}

async function startApps(place: Place, memory: Memory): Promise<void> {
  const { folder, ports, start } = place;
  const known = memory.provisioned ? memory : await register(place, memory);
  const apps = start(describeApps(folder, ports, known.apps));
  await Promise.all(apps.map((program) => program.ready()));
  if (known.provisioned) return;
  await inWords(() => installApps(addressesOf(ports)));
  await remember(folder, { ...known, provisioned: true });
}

/** People, clients, organisations and apps are made as soon as the provider answers. */
async function register({ folder, ports, names }: Place, memory: Memory): Promise<Memory> {
  const addresses = addressesOf(ports);
  const environment = providerEnvironment(folder, ports);
  await provision({ environment, addresses, secrets: memory.secrets });
  let known = memory;
  const keep = async (more: Partial<Memory>) => {
    known = { ...known, ...more };
    await remember(folder, known);
  };
  const apps = await provisionPlatform({
    addresses,
    apps: known.apps,
    async putRecord(name, text) {
      names.answer(name, text);
      await keep({ records: { [name]: text } });
    },
  });
  await keep({ apps });
  return known;
}
