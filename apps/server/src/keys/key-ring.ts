import { hkdfSync, randomBytes, randomInt } from "node:crypto";
import { ConfigError } from "../config/config-error.ts";

/*
 * The ring of instance keys, as text and as bytes. Nothing is ever sealed with an instance key itself: every purpose
 * derives its own subkey, so a weakness in one use tells nothing about another.
 */

/** One key of the ring. */
export interface InstanceKey {
  /** Four characters of `[a-z0-9]`; travels in the open with everything the key made. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

/** At least one key. The first is current: new seals use it. Every key opens. */
export type KeyRing = readonly [InstanceKey, ...InstanceKey[]];

/** What a subkey is for. Changing a word here makes everything sealed under it unreadable. */
export type KeyPurpose = "siv" | "hashing" | "csrf";

/**
 * Reads `id:key` entries separated by commas; key is 32 bytes in base64url without padding.
 *
 * @param origin - how the message names where the text came from.
 * @throws {@link ConfigError} in one sentence, never repeating the text.
 */
export function parseKeyRing(text: string, origin: string): KeyRing {
  const keys = text.trim().split(",").map(parseKey);
  const [current, ...older] = keys.filter((key) => key !== undefined);
  if (current === undefined || older.length + 1 < keys.length) {
    throw new ConfigError([
      `${origin} is malformed: it must hold id:key entries separated by commas, an id being four of a-z0-9 and a key 32 bytes in base64url.`,
    ]);
  }
  const ring: KeyRing = [current, ...older];
  if (new Set(ring.map(({ id }) => id)).size < ring.length) {
    throw new ConfigError([`${origin} is malformed: it names two keys alike.`]);
  }
  return ring;
}

/** The text {@link parseKeyRing} reads. */
export function formatKeyRing(ring: KeyRing): string {
  return ring.map(({ id, bytes }) => `${id}:${Buffer.from(bytes).toString("base64url")}`).join(",");
}

/** A new key with a random id. */
export function makeInstanceKey(): InstanceKey {
  const id = randomInt(36 ** 4)
    .toString(36)
    .padStart(4, "0");
  return { id, bytes: randomBytes(32) };
}

/** The subkey of an instance key for one purpose (HKDF-SHA-256, RFC 5869), `length` bytes long. */
export function deriveKey(key: InstanceKey, purpose: KeyPurpose, length = 32): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key.bytes, "grantway", `grantway ${purpose} v1`, length));
}

function parseKey(entry: string): InstanceKey | undefined {
  const match = /^([a-z0-9]{4}):([A-Za-z0-9_-]{43})$/.exec(entry.trim());
  return match === null ? undefined : { id: match[1] ?? "", bytes: Buffer.from(match[2] ?? "", "base64url") };
}
