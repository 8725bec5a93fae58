import { setTimeout as sleep } from "node:timers/promises";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ClientError } from "../client-error.ts";
import { keyFromFile, makeKey, readKey } from "./file/key-file.ts";
import { createLockFiles } from "./file/lock-file.ts";
import { type Keychain, openKeychain } from "./keychain.ts";

/** The key of a vault in a file, and where it is kept. */
export interface VaultKey {
  readonly key: Uint8Array;
  readonly from: "keychain" | "file";
}

/** What finding it needs. */
export interface VaultKeyOptions {
  /** The vault's own file. Its key file, where there is one, is `<path>.key`. */
  readonly path: string;
  /** Told once, before a key is kept in a file because there is no keychain. */
  readonly announce: (sentence: string) => void;
  /** `undefined`: no keychain is to be used. The system's own when left out. */
  readonly keychain?: Keychain | undefined;
  readonly random?: (bytes: number) => Uint8Array;
}

/**
 * Finds the key of a vault in a file, or makes it with the vault. An existing key file comes first, then the keychain;
 * a new key goes into the keychain where there is one, otherwise into a key file after a notice. Where there is a vault
 * but no key, none is made: a second key would open nothing.
 *
 * @throws {ClientError} `vault_key_missing`, `vault_wrong_key`, `vault_read_only`, `vault_full`
 */
export async function keyOfVault(options: VaultKeyOptions): Promise<VaultKey> {
  const { path, announce, random } = options;
  const keyFile = `${path}.key`;
  const file = {
    path: keyFile,
    announce,
    mayCreate: !existsSync(path),
    ...(random === undefined ? {} : { random }),
  };
  if (existsSync(keyFile)) return { key: await keyFromFile(file), from: "file" };
  const keychain = "keychain" in options ? options.keychain : await openKeychain();
  if (keychain === undefined) return { key: await keyFromFile(file), from: "file" };
  // The whole path: two vaults of the same name in two folders have two keys.
  const name = resolve(path);
  const known =
    (await keychain.get(name)) ?? (file.mayCreate ? await make(keychain, name, options) : undefined);
  if (known !== undefined) return { key: readKey(known, "The keychain"), from: "keychain" };
  throw new ClientError(
    "vault_key_missing",
    `The key of ${path} is neither in the keychain nor in ${keyFile}: put it back; without it the vault cannot be opened.`,
  );
}

/** Keychains have no compare-and-set, so two processes that start at once would make two keys: one at a time. */
async function make(keychain: Keychain, name: string, { path, random }: VaultKeyOptions): Promise<string> {
  const locks = createLockFiles({ folder: `${path}.locks`, now: Date.now });
  for (let tries = 0; tries < 1000; tries++) {
    const hold = await locks.acquire("key", 90_000);
    if (hold === undefined) {
      await sleep(60);
      continue;
    }
    try {
      const made = (await keychain.get(name)) ?? makeKey(random);
      await keychain.set(name, made);
      return made;
    } finally {
      await locks.release(hold);
    }
  }
  throw new ClientError(
    "vault_busy",
    `Another process has been making the key of ${path} for too long: try again.`,
    {
      temporary: true,
    },
  );
}
