import { homedir } from "node:os";
import { join } from "node:path";
import { CommandError } from "@grantway/terminal";

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where this user's vaults and settings are stored. */
export interface Folders {
  /** Vaults in files: `<name>.vault`, each with its key beside it when no keychain has it. */
  readonly data: string;
  /** `vaults.json` and `providers/`. */
  readonly config: string;
}

/**
 * By the conventions of the system: XDG, `Application Support`, `AppData`. An empty or relative variable counts as
 * absent.
 *
 * @throws {CommandError} `usage` where no variable says it and this user has no home
 */
export function foldersOf(environment: Environment, platform: NodeJS.Platform, home = findHome): Folders {
  const from = (variable: string, ...otherwise: readonly string[]) => {
    const value = environment[variable] ?? "";
    return join(isWhole(value) ? value : join(home(), ...otherwise), "grantway");
  };
  if (platform === "win32") {
    const data = from("APPDATA", "AppData", "Roaming");
    return { data, config: data };
  }
  const mac = platform === "darwin" ? ["Library", "Application Support"] : undefined;
  return {
    data: from("XDG_DATA_HOME", ...(mac ?? [".local", "share"])),
    config: from("XDG_CONFIG_HOME", ...(mac ?? [".config"])),
  };
}

/** A container's user often has none: then it is no path, or the system does not know the user. */
function findHome(): string {
  try {
    const home = homedir();
    if (isWhole(home)) return home;
  } catch {
    // Reported below.
  }
  throw new CommandError("usage", "It is not known where your files are: set HOME to a folder of yours.");
}

function isWhole(path: string): boolean {
  return path.startsWith("/") || /^[a-z]:[\\/]/i.test(path);
}
