import { builtIns } from "../profiles/all.ts";
import type { Profile } from "../profiles/profile.ts";
import { readBuiltIns } from "../profiles/read-built-ins.ts";
import { readProfilesFile } from "../profiles/read-profiles-file.ts";

/** How the explorer runs; read once at start. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** As browsers reach it: `https://explorer.example`, without a path. */
  readonly origin: string;
  /** Seal what a browser keeps. The first seals, all of them open. */
  readonly keys: readonly string[];
  /** Whether the keys were made for this run: sign-ins end with it then. */
  readonly keysPass: boolean;
  readonly profiles: readonly Profile[];
  /** Whether people may add APIs of their own. */
  readonly ownApis: boolean;
  /** Whether what people add may be on this machine or in its network. */
  readonly privateHosts: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment.
 *
 * @param newKey - makes a key where none is given.
 * @throws {Error} naming every problem at once, a sentence each.
 */
export function readSettings(env: Environment, newKey: () => string): Settings {
  const read = (name: string, otherwise: string) => env[`EXPLORER_${name}`] || otherwise;
  const port = Number(read("PORT", "4440"));
  const keys = read("KEYS", "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  const origin = read("ORIGIN", `http://localhost:${port}`);
  const file = read("PROFILES", "");
  const sources = [
    readBuiltIns(builtIns, env),
    ...(file === "" ? [] : [readProfilesFile(file, { builtIns, env })]),
  ];
  const profiles = sources.flatMap((source) => source.profiles);
  const settings = {
    host: read("HOST", "127.0.0.1"),
    port,
    origin,
    keys: keys.length === 0 ? [newKey()] : keys,
    keysPass: keys.length === 0,
    profiles,
    ownApis: read("OWN_APIS", "true") === "true",
    privateHosts: read("PRIVATE_HOSTS", "false") === "true",
  };
  const problems = [
    ...(Number.isInteger(port) && port >= 0 && port <= 65_535
      ? []
      : ["EXPLORER_PORT must be a number from 0 to 65535."]),
    ...(isOrigin(origin) ? [] : ["EXPLORER_ORIGIN must be an http or https address without a path."]),
    ...keys
      .filter((key) => Buffer.from(key, "base64url").length < 32)
      .map((_, at) => `EXPLORER_KEYS: key ${at + 1} is shorter than 32 bytes of base64url.`),
    ...["OWN_APIS", "PRIVATE_HOSTS"]
      .filter((name) => !["", "true", "false"].includes(read(name, "")))
      .map((name) => `EXPLORER_${name} must be true or false.`),
    ...sources.flatMap((source) => source.problems),
    ...twice(profiles).map((id) => `Two profiles are called ${id}.`),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return settings;
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
}

function twice(profiles: readonly Profile[]): readonly string[] {
  const ids = profiles.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
