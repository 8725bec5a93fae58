import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Options } from "../options.ts";
import type * as Ours from "./ours.ts";
import type { ServerUnderTest } from "./server.ts";

/**
 * Starts another checkout of ours, with its packages installed, through its own bench: how an instance is set up may
 * have changed since.
 */
export async function startBefore(
  folder: string,
  options: Pick<Options, "threads">,
): Promise<ServerUnderTest> {
  const file = pathToFileURL(join(resolve(folder), "bench/src/servers/ours.ts"));
  const { startOurs } = (await import(file.href)) as typeof Ours;
  return startOurs(options);
}
