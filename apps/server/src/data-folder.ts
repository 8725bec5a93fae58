import { mkdirSync } from "node:fs";
import type { Config } from "./config/config.ts";
import { ConfigError } from "./config/config-error.ts";

/**
 * Makes the folder of the embedded database and the instance key, for its owner alone. Not needed, and not made, when
 * both live elsewhere.
 *
 * @throws {ConfigError} in one sentence.
 */
export function makeDataFolder({ dataFolder, database, instanceKey }: Config): void {
  if (instanceKey !== undefined && !database.startsWith(dataFolder)) return;
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new ConfigError([`The data folder ${dataFolder} cannot be made (${code}).`]);
  }
}
