import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, processSpace } from "./machine.ts";

/*
 * Locks between processes, as files whose names count up: `<name>.<fence>`. The highest number is the current hold;
 * exclusive creation of the next number decides between any number of takers. Removing a dead hold's file and making it
 * again, as lock files usually do, would let two takers each remove the other's.
 *
 * The file of the highest number is never removed, not even on release: the next number is counted from it. A taker
 * that made a lower number from an outdated list finds the higher one when it looks again, and lets go.
 *
 * Names contain no dot.
 */

/** One hold of a lock. */
export interface FileHold {
  readonly name: string;
  readonly holder: string;
  readonly fence: number;
}

/** Locks in one folder. Made by {@link createLockFiles}. */
export interface LockFiles {
  acquire(name: string, ttl: number): Promise<FileHold | undefined>;
  renew(hold: FileHold, ttl: number): Promise<"renewed" | "lost">;
  release(hold: FileHold): Promise<void>;
  /** Whether it has not been taken over. */
  holds(hold: FileHold): Promise<boolean>;
}

interface Owner {
  readonly holder: string;
  readonly pid: number;
  /** The process space in which `pid` is meaningful. */
  readonly space: string;
  /** Milliseconds since 1970; 0 when released. */
  readonly until: number;
}

/** A hold whose file could not be read (its process died while writing it) is dead this long after it was made. */
const unreadableFor = 10_000;
/** Longest lifetime of a hold, in milliseconds: an hour. */
const longestHold = 3_600_000;
/** Longer than any owner's description. */
const fileLength = 400;

/** `now` is this machine's clock, which all processes that share the folder through one kernel share too. */
export function createLockFiles({
  folder,
  now,
}: {
  readonly folder: string;
  readonly now: () => number;
}): LockFiles {
  const space = processSpace();
  const pathOf = (name: string, fence: number) => join(folder, `${name}.${fence}`);
  const owned = ({ holder }: Pick<FileHold, "holder">, ttl: number) =>
    JSON.stringify({
      holder,
      pid: process.pid,
      space,
      until: ttl === 0 ? 0 : now() + ttl,
    } satisfies Owner).padEnd(fileLength);

  async function filesOf(
    name: string,
  ): Promise<readonly { readonly file: string; readonly fence: number }[]> {
    const files = await readdir(folder);
    return files.flatMap((file) => {
      const fence = file.startsWith(`${name}.`) ? fenceIn(file.slice(name.length + 1)) : undefined;
      return fence === undefined ? [] : [{ file, fence }];
    });
  }

  async function highestOf(name: string): Promise<number> {
    const files = await filesOf(name);
    return Math.max(0, ...files.map(({ fence }) => fence));
  }

  async function removeBelow({ name, fence }: FileHold): Promise<void> {
    const dead = (await filesOf(name)).filter((one) => one.fence < fence);
    // What cannot be removed (such as a folder someone made there) is below the hold, where it has no meaning.
    await Promise.all(dead.map(({ file }) => rm(join(folder, file), { force: true }).catch(() => undefined)));
  }

  async function isDead(path: string): Promise<boolean> {
    const owner = readOwner(await readFile(path, "utf8").catch(() => undefined), now());
    if (owner === undefined) return isOlderThan(path, unreadableFor, now());
    return owner.until <= now() || (owner.space === space && !isAlive(owner.pid));
  }

  /**
   * In place, in one write of fixed length: a rename could briefly hide the number from a process that lists the
   * folder.
   */
  async function rewrite(hold: FileHold, ttl: number): Promise<void> {
    const file = await open(pathOf(hold.name, hold.fence), "r+");
    try {
      await file.write(owned(hold, ttl), 0);
    } finally {
      await file.close();
    }
  }

  async function isCurrent({ name, fence }: FileHold): Promise<boolean> {
    return (await highestOf(name)) === fence;
  }

  return {
    async acquire(name, ttl) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const highest = await highestOf(name);
      if (highest > 0 && !(await isDead(pathOf(name, highest)))) return undefined;
      const hold = { name, holder: crypto.randomUUID(), fence: highest + 1 };
      if (!(await create(pathOf(name, hold.fence), owned(hold, ttl)))) return undefined;
      if (!(await isCurrent(hold))) {
        await rm(pathOf(name, hold.fence), { force: true });
        return undefined;
      }
      await removeBelow(hold);
      return hold;
    },

    async renew(hold, ttl) {
      if (!(await isCurrent(hold))) return "lost";
      const written = await rewrite(hold, ttl).then(() => true, absent);
      return written === true && (await isCurrent(hold)) ? "renewed" : "lost";
    },

    async release(hold) {
      if (await isCurrent(hold)) await rewrite(hold, 0).catch(absent);
    },

    holds: isCurrent,
  };
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // A full disk: an incomplete file must not look like somebody's hold. A lower number is still there.
    await rm(path, { force: true });
    throw error;
  }
}

/** Numbers are counted up by one: a file with another ending, or with an impossibly high number, is not ours. */
function fenceIn(ending: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(ending) ? Number(ending) : undefined;
}

/** `undefined` for what is not a complete record: cut short, something else, or with an end that no hold has. */
function readOwner(text: string | undefined, now: number): Owner | undefined {
  try {
    const { holder, pid, space, until } = JSON.parse(text ?? "") as Partial<Owner>;
    if (typeof holder !== "string" || typeof space !== "string") return undefined;
    if (!Number.isSafeInteger(pid) || pid === undefined || pid <= 0) return undefined;
    if (!Number.isSafeInteger(until) || until === undefined || until > now + longestHold) return undefined;
    return { holder, pid, space, until };
  } catch {
    return undefined;
  }
}

async function isOlderThan(path: string, age: number, now: number): Promise<boolean> {
  const made = await stat(path).catch(absent);
  // No file: somebody took the lock over and made the next number. A time in the future: the clock was set back since.
  return made !== undefined && Math.abs(now - made.mtimeMs) >= age;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
