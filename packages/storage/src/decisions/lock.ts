import { type Decision, one } from "./decision.ts";
import { statements } from "./statement.ts";

/** Names of locks that last until the end of a transaction. They are ours alone within a database. */
export const locks = {
  /** One migration at a time. */
  migrations: 7_441_001,
  /** Whoever adds, changes or removes people: logins are unique across two columns, and the last admin stays. */
  people: 7_441_002,
  /** Whoever adds or retires signing keys: one at a time comes next, and one signs. */
  signingKeys: 7_441_003,
  /** Whoever adds clients: several are added whole or not at all. */
  clients: 7_441_004,
  /** Whoever gives an app its slug: of two who want one, the second is told that it is taken. */
  apps: 7_441_027,
} as const;

const { take } = statements("lock", {
  // SQLite has one writer, so whoever is here has every lock.
  take: ({ name }) =>
    name === "postgres" ? "SELECT pg_advisory_xact_lock($lock)" : "SELECT 1 WHERE $lock IS NULL",
});

/** Waits until nobody else has the lock, and keeps it until the decision is over. */
export function* lock(name: keyof typeof locks): Decision<void> {
  yield* one(take, { lock: locks[name] });
}
