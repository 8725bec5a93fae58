import { announcement } from "./announcement.ts";
import type { Folder } from "./folder.ts";
import { prepareFolder } from "./folder.ts";
import { recall, remember } from "./memory.ts";
import type { Options } from "./options.ts";
import { people } from "./people.ts";
import { portsFrom, requireFreePorts } from "./ports.ts";
import type { RunningProgram } from "./process.ts";
import { startProgram } from "./process.ts";
import { addressesOf, describePrograms, providerEnvironment } from "./programs.ts";
import { provision } from "./provision.ts";

/*
 * The demo: five programs as they are shipped, in one folder, which find each other through their settings. Everything
 * in the provider is made with its command line, as an operator would.
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
  const running = describePrograms(folder.path, ports, memory).map(startProgram);
  const stopped = new Promise<"stopped">((resolve) => {
    stop.addEventListener("abort", () => resolve("stopped"), { once: true });
    if (stop.aborted) resolve("stopped");
  });
  try {
    const death = Promise.race(running.map((program) => program.died()));
    const started = startAll(running, async () => {
      if (memory.provisioned) return;
      const environment = providerEnvironment(folder.path, ports);
      await provision({ environment, addresses: addressesOf(ports), secrets: memory.secrets });
      await remember(folder.path, { ...memory, provisioned: true });
    });
    if ((await Promise.race([started, death, stopped])) === "stopped") return;
    const seconds = (performance.now() - began) / 1000;
    const { path, temporary } = folder;
    print(announcement({ addresses: addressesOf(ports), people, folder: path, temporary, seconds }));
    await Promise.race([death, stopped]);
    print("Stopping.");
  } finally {
    await Promise.all(running.map((program) => program.stop()));
  }
}

/** Everything starts at once; people and clients are created as soon as the provider answers. */
async function startAll(
  running: readonly RunningProgram[],
  prepare: () => Promise<void>,
): Promise<"started"> {
  const [provider, ...others] = running;
  await Promise.all([provider?.ready().then(prepare), ...others.map((program) => program.ready())]);
  return "started";
}
