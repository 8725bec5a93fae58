import type { Statement } from "./database.ts";

/** Names of locks that last until the end of a transaction. They are ours alone within a database. */
export const locks = {
  /** One migration at a time. */
  migrations: 7_441_001,
  /** Whoever adds, changes or removes people: logins are unique across two columns, and the last admin stays. */
  people: 7_441_002,
  /** One first signing key. */
  signingKeys: 7_441_003,
} as const;

/** Waits for the lock given as its parameter. */
export const takeLock: Statement = { name: "take-lock", text: "SELECT pg_advisory_xact_lock($1)" };
