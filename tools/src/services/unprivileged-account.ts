import { readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname } from "node:path";

/** The account a program runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const names = ["postgres", "nobody", "daemon"];

/**
 * Accounts to try for a program that refuses to run as root, best first; `[undefined]` (the present one) when we are
 * not root. They must be in the list of users, because PostgreSQL looks itself up there.
 */
export async function unprivilegedAccounts(
  isRoot = process.getuid?.() === 0,
): Promise<readonly (Account | undefined)[]> {
  if (!isRoot) return [undefined];
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  return names.flatMap((name) =>
    users.filter((user) => user[0] === name).map((user) => ({ uid: Number(user[2]), gid: Number(user[3]) })),
  );
}

/** A folder for temporary files that every account can reach, which `TMPDIR` need not be. */
export async function reachableTemporaryFolder(candidates = [tmpdir(), "/tmp", "/var/tmp"]): Promise<string> {
  for (const folder of candidates) {
    if (await isReachable(folder)) return folder;
  }
  throw new Error(
    `PostgreSQL needs a temporary folder that every account can reach: ${candidates[0]} is not.`,
  );
}

async function isReachable(folder: string): Promise<boolean> {
  const searchable = 0o001;
  for (let at = folder; ; at = dirname(at)) {
    const mode = await stat(at).then(
      (found) => found.mode,
      () => 0,
    );
    if ((mode & searchable) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
