import type { Cipher, Entropy, Hashing, Instant } from "@grantway/protocol";
import type { CheckedFor, PasswordHasher } from "../ports/password-hasher.ts";

/*
 * What tests give in place of the clock, the secrets and the slow hashes of a server: plain enough to be read.
 */

/** A clock that stands still until it is set. */
export function stillClock(start: Instant = 1_800_000_000_000) {
  let now = start;
  return Object.assign(() => now, { set: (at: Instant) => (now = at), advance: (by: number) => (now += by) });
}

/** Ids that count up, and secrets that all differ. */
export function countingEntropy(): Entropy {
  let count = 0;
  return {
    id: () => `id-${String((count += 1)).padStart(6, "0")}`,
    secret: () => String((count += 1)).padStart(43, "s"),
  };
}

/** Digests that can be read: good for telling apart, for nothing else. */
export const readableHashing: Hashing = {
  sha256: (text) => `sha256(${text})`,
  keyed: (secret) => `keyed(${secret})`,
  matches: (secret, hash) => hash === `keyed(${secret})`,
};

/** Hides nothing, but refuses what was altered or sealed in another context. */
export const openCipher: Cipher = {
  crc32: () => 0,
  currentKeyId: "test",
  encrypt: (plaintext, context) => hex(JSON.stringify([context, plaintext])),
  decrypt(keyId, sealed, context) {
    if (keyId !== "test") return undefined;
    const [sealedContext, plaintext] = JSON.parse(unhex(sealed)) as [string, string];
    return sealedContext === context ? plaintext : undefined;
  },
};

function hex(text: string): string {
  return Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

function unhex(text: string): string {
  return (text.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join("");
}

/** Hashes that can be read, as `v<version>:<password>`; counts what it did. */
export function countingHasher(version = 1) {
  const worked = { hashed: 0, verified: 0, inVain: 0, askedFor: [] as CheckedFor[] };
  let busy = false;
  const hasher: PasswordHasher = {
    async hash(password, of) {
      if (of !== undefined) worked.askedFor.push(of);
      if (busy) return "busy";
      worked.hashed += 1;
      return { hash: `v${version}:${password}` };
    },
    async verify(password, hash, of) {
      worked.askedFor.push(of);
      if (busy) return "busy";
      worked.verified += 1;
      if (hash === undefined) worked.inVain += 1;
      if (hash?.replace(/^v\d+:/, "") !== password) return "mismatch";
      return hash.startsWith(`v${version}:`) ? "match" : "match-outdated";
    },
  };
  return { ...hasher, worked, overload: (now: boolean) => (busy = now) };
}
