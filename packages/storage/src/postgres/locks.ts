import type { Statement } from "./database.ts";

/** Waits for the lock given as its parameter. */
export const takeLock: Statement = { name: "take-lock", text: "SELECT pg_advisory_xact_lock($1)" };
