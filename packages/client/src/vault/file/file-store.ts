import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ClientError } from "../../client-error.ts";
import { createSealing } from "../sealing.ts";
import { storedAs } from "../record.ts";
import type { PutOutcome, Store, Stored } from "../store.ts";
import { fileFailure } from "./file-failure.ts";
import { createLockFiles, type FileHold } from "./lock-file.ts";
import { placeOf } from "./place-of.ts";
import { requirePrivate, warnOfOpenFolder } from "./private-file.ts";
import { backupOf, createVaultFile, type VaultContent } from "./vault-file.ts";

/** How a vault in a file is opened. */
export interface FileStoreOptions {
  /** The file, or a link to it; `<path>.backup` and the folder `<path>.locks` are beside the file. */
  readonly path: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Told when files were, or still are, accessible to others. */
  readonly announce?: (sentence: string) => void;
  readonly now?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
}

/** Lifetime of a write's lock: many times longer than any write takes, so only a dead or stopped process loses it. */
const writeTtl = 15_000;
const patience = 30_000;

/**
 * A vault in one encrypted file, for any number of processes of one machine. Every write holds a lock for a few
 * milliseconds; leases are lock files of their own. Reading takes no lock: the file is always whole.
 *
 * @throws {ClientError} `vault_read_only` or `vault_full` when its folder cannot be made, `vault_unreachable` when a file
 *   of it belongs to somebody else
 */
export async function createFileStore(options: FileStoreOptions): Promise<Store> {
  const { path, now = Date.now, random = randomBytes } = options;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw fileFailure(error, "write", path);
  });
  const announce = options.announce ?? (() => undefined);
  // Whoever reaches it by another path has the same locks.
  const place = await placeOf(path);
  for (const one of [place, backupOf(place)]) await requirePrivate({ path: one, announce });
  await warnOfOpenFolder({ path: place, announce });
  const sealing = createSealing({ key: options.key, random });
  const locks = createLockFiles({ folder: `${place}.locks`, now });
  const file = createVaultFile({ path, sealing });
  const leaseName = (name: string) => sealing.idOf("lease", name);
  let turn: Promise<unknown> = Promise.resolve();

  async function lock(): Promise<FileHold> {
    for (const until = now() + patience; now() < until; await sleep(2 + Math.random() * 18)) {
      const hold = await locks.acquire("write", writeTtl);
      if (hold !== undefined) return hold;
    }
    throw new ClientError(
      "vault_busy",
      `Another process has been writing ${path} for too long: try again; if none is, remove the folder ${place}.locks.`,
      { temporary: true },
    );
  }

  async function changeLocked<T>(change: (content: VaultContent) => Change<T>): Promise<T> {
    const hold = await guarded(lock);
    try {
      const { content, answer } = change(await file.read());
      if (content !== undefined) await file.write(content, () => stillHeld(hold));
      return answer;
    } finally {
      // If releasing fails the lock expires by itself; the write is done either way.
      await locks.release(hold).catch(() => undefined);
    }
  }

  async function stillHeld(hold: FileHold): Promise<void> {
    if (await locks.holds(hold)) return;
    throw new ClientError(
      "vault_busy",
      `This process was stopped for so long that another took ${path} over: try again.`,
      {
        temporary: true,
      },
    );
  }

  /** Callers of this process queue here, so that only one of them waits for the lock. */
  function change<T>(how: (content: VaultContent) => Change<T>): Promise<T> {
    const mine = turn.then(() => changeLocked(how));
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw fileFailure(error, "write", `${path}.locks`);
    }
  }

  return {
    get: async (name) => connectionIn(await file.read(), name),

    list: async () => {
      const { connections } = await file.read();
      return Object.keys(connections)
        .sort()
        .map((name) => storedAs(name, connections[name]));
    },

    put: (connection, expected) =>
      change<PutOutcome>((content) => {
        const current = connectionIn(content, connection.name);
        if (current?.generation !== expected) return { answer: { outcome: "conflict", current } };
        const generation = crypto.randomUUID();
        const connections = { ...content.connections, [connection.name]: { connection, generation } };
        return { content: { ...content, connections }, answer: { outcome: "stored", generation } };
      }),

    remove: (name, expected) =>
      change<"removed" | "conflict" | "absent">((content) => {
        const current = connectionIn(content, name);
        if (current === undefined) return { answer: "absent" };
        if (current.generation !== expected) return { answer: "conflict" };
        return {
          content: { ...content, connections: without(content.connections, name) },
          answer: "removed",
        };
      }),

    acquire: async (name, ttl) => {
      const hold = await guarded(() => locks.acquire(leaseName(name), ttl));
      return hold === undefined ? undefined : { ...hold, name };
    },
    renew: (lease, ttl) => guarded(() => locks.renew({ ...lease, name: leaseName(lease.name) }, ttl)),
    release: (lease) => guarded(() => locks.release({ ...lease, name: leaseName(lease.name) })),

    leave: (key, value, ttl) =>
      change<"left" | "taken">((content) => {
        const letters = unexpired(content.letters, now());
        if (own(letters, key) !== undefined) return { answer: "taken" };
        return {
          content: { ...content, letters: { ...letters, [key]: { value, until: now() + ttl } } },
          answer: "left",
        };
      }),

    collect: (key) =>
      change((content) => {
        const letters = unexpired(content.letters, now());
        const letter = own(letters, key);
        if (letter === undefined) return { answer: undefined };
        return { content: { ...content, letters: without(letters, key) }, answer: letter.value };
      }),

    close: async () => void (await turn),
  };
}

/** What a change does: the new content, if anything changes, and the answer to its caller. */
interface Change<T> {
  readonly content?: VaultContent;
  readonly answer: T;
}

/** The record of this name, whatever its state. */
function connectionIn({ connections }: VaultContent, name: string): Stored | undefined {
  return Object.hasOwn(connections, name) ? storedAs(name, connections[name]) : undefined;
}

type Letters = VaultContent["letters"];

function unexpired(letters: Letters, now: number): Letters {
  return Object.fromEntries(Object.entries(letters).filter(([, { until }]) => until > now));
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== name));
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function randomBytes(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
