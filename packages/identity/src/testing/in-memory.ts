import type { Cipher, Entropy, Hashing, Instant } from "@grantway/protocol";
import type { FailedSignIns } from "../ports/failed-sign-ins.ts";
import type { CheckedFor, PasswordHasher } from "../ports/password-hasher.ts";
import type { Session, Sessions } from "../ports/sessions.ts";
import type { User, Users } from "../ports/users.ts";

/*
 * The ports of identity in memory, each keeping its promises for one process. Contents can be looked at.
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
    async hash(password) {
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

/** Failures as a list. */
export function failuresInMemory(): FailedSignIns & { readonly rows: { key: string; at: Instant }[] } {
  const rows: { key: string; at: Instant }[] = [];
  return {
    rows,
    async count(keys, window, at) {
      return keys.map((key) => {
        const mine = rows.filter((row) => row.key === key && row.at > at - window);
        return { failures: mine.length, lastAt: Math.max(0, ...mine.map((row) => row.at)) };
      });
    },
    async add(keys, at) {
      rows.push(...keys.map((key) => ({ key, at })));
    },
    async clear(keys) {
      rows.splice(0, rows.length, ...rows.filter(({ key }) => !keys.includes(key)));
    },
  };
}

/** Users as a list, with their hashes. */
export function usersInMemory(start: readonly { user: User; hash?: string }[] = []) {
  const rows: { user: User; hash: string | undefined }[] = start.map(({ user, hash }) => ({ user, hash }));
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const users: Users = {
    find: async (userId) => rows.find(({ user }) => user.id === userId)?.user,
    async findByLogin(login) {
      const row = rows.find(({ user }) => same(user.username, login) || same(user.email, login));
      return row && { user: row.user, passwordHash: row.hash, epoch: 0 };
    },
    any: async () => rows.length > 0,
    async create(user, hash) {
      if (rows.some((row) => same(row.user.username, user.username))) return "username-taken";
      if (rows.some((row) => same(row.user.email, user.email))) return "email-taken";
      rows.push({ user, hash });
      return "created";
    },
    async createFirst(user, hash) {
      if (rows.length > 0) return "not-first";
      rows.push({ user, hash });
      return "created";
    },
    hashKinds: async () => [...new Set(rows.flatMap(({ hash }) => hash?.slice(0, 2) ?? []))],
    async rehash(userId, was, now) {
      const row = rows.find(({ user, hash }) => user.id === userId && hash === was);
      if (row !== undefined) row.hash = now;
    },
  };
  return { ...users, rows };
}

/** Sessions as a map. */
export function sessionsInMemory(userStatus: () => User["status"] = () => "active") {
  const rows = new Map<string, Session>();
  const sessions: Sessions = {
    async open(session, replaces) {
      const before = replaces === undefined ? undefined : rows.get(replaces);
      if (before !== undefined) rows.delete(before.id);
      const sid = before?.userId === session.userId ? before.sid : session.id;
      rows.set(session.id, { ...session, sid });
      return sid;
    },
    async find(sessionId) {
      const session = rows.get(sessionId);
      return session && { session, userStatus: userStatus() };
    },
    async end(sessionId) {
      rows.delete(sessionId);
    },
  };
  return { ...sessions, rows };
}

/** A valid user; a test says only what differs. */
export function aUser(changes: Partial<User> = {}): User {
  return {
    id: "user-ada",
    username: "ada",
    email: "ada@example.com",
    emailVerified: true,
    name: "Ada Lovelace",
    role: "user",
    groups: [],
    status: "active",
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}
