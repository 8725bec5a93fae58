import { homedir } from "node:os";
import { join } from "node:path";

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where vaults and settings of this user rest. */
export interface Folders {
  /** Vaults in files: `<name>.vault`, each with its key beside it when no keychain has it. */
  readonly data: string;
  /** `vaults.json` and `providers/`. */
  readonly config: string;
}

/** By the customs of the system: XDG, `Application Support`, `AppData`. An empty or relative variable counts as absent. */
export function foldersOf(environment: Environment, platform: NodeJS.Platform, home = homedir()): Folders {
  const from = (variable: string, otherwise: string) => {
    const value = environment[variable] ?? "";
    return join(value.startsWith("/") || /^[a-z]:[\\/]/i.test(value) ? value : otherwise, "grantway");
  };
  if (platform === "win32") {
    const data = from("APPDATA", join(home, "AppData", "Roaming"));
    return { data, config: data };
  }
  const mac = platform === "darwin" ? join(home, "Library", "Application Support") : undefined;
  return {
    data: from("XDG_DATA_HOME", mac ?? join(home, ".local", "share")),
    config: from("XDG_CONFIG_HOME", mac ?? join(home, ".config")),
  };
}
