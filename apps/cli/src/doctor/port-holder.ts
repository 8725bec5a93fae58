import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";

/** Why a port of this machine cannot be listened on; `undefined` when it can. */
export function portTrouble(port: number, host = "127.0.0.1"): Promise<"taken" | "not allowed" | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(code === "EACCES" ? "not allowed" : "taken"),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

/** The program that listens there, such as `node (4711)`. Known on Linux, for programs of this user. */
export function portHolder(port: number): string | undefined {
  const inodes = new Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => listeners(table, port)));
  if (inodes.size === 0) return undefined;
  const pid = numbersIn("/proc").find((one) => holds(one, inodes));
  if (pid === undefined) return undefined;
  return `${read(`/proc/${pid}/comm`).trim()} (${pid})`;
}

const listening = "0A";

function listeners(table: string, port: number): readonly string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return read(table)
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = "", , state]) => state === listening && local.endsWith(wanted))
    .flatMap((columns) => (columns[9] === undefined ? [] : [`socket:[${columns[9]}]`]));
}

function holds(pid: string, inodes: ReadonlySet<string>): boolean {
  const folder = `/proc/${pid}/fd`;
  return numbersIn(folder).some((number) => inodes.has(quietly(() => readlinkSync(`${folder}/${number}`))));
}

function numbersIn(folder: string): readonly string[] {
  const names = quietly(() => readdirSync(folder).join("\n")).split("\n");
  return names.filter((name) => /^\d+$/.test(name));
}

function read(path: string): string {
  return quietly(() => readFileSync(path, "utf8"));
}

/** Processes come and go, and most belong to other users. */
function quietly(ask: () => string): string {
  try {
    return ask();
  } catch {
    return "";
  }
}
