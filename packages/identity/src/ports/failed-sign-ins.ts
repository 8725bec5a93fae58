import type { Instant, Milliseconds } from "@grantway/protocol";

/** Counts failures under a key (an address, an account, a pair of both) so sign-in can be slowed, never locked. */
export interface FailedSignIns {
  /** Failures under each key within `window` before `at`, and when the last happened; in the order of `keys`. */
  count(
    keys: readonly string[],
    window: Milliseconds,
    at: Instant,
  ): Promise<readonly { readonly failures: number; readonly lastAt: Instant }[]>;
  /** Adds one failure under each key. Concurrent calls are all counted. */
  add(keys: readonly string[], at: Instant): Promise<void>;
  /** Forgets the keys: the person proved themselves. */
  clear(keys: readonly string[]): Promise<void>;
}
