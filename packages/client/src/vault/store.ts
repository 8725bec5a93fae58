import type { Connection } from "../connection.ts";

/*
 * The port for storing connections. Every adapter passes `store-contract.ts`, with many callers and with many
 * processes. Outcomes are values; an adapter throws `ClientError` with a `vault_*` code when it cannot answer at all.
 */

/** A connection as it was read. */
export interface Stored {
  readonly connection: Connection;
  /**
   * Identifies this very version. It is random, new with every write and never repeated, so that a connection which was
   * removed and made again is not mistaken for the old one.
   */
  readonly generation: string;
}

/** The outcome of a write. On `conflict` nothing was written, and `current` is what is stored instead, if anything. */
export type PutOutcome =
  | { readonly outcome: "stored"; readonly generation: string }
  | { readonly outcome: "conflict"; readonly current: Stored | undefined };

/**
 * The right to exchange one connection's refresh token. It guards the exchange and not the write: a write is guarded by
 * its generation, because a token that was already paid for must not be discarded over a late clock.
 */
export interface Lease {
  readonly name: string;
  /** Who holds it: a random word per hold, not per process. */
  readonly holder: string;
  /** Grows with every hold of this name. A lease is renewed and released only by the hold that has it. */
  readonly fence: number;
}

/** Connections, leases, and a mailbox for codes. All names are exact and case-sensitive. */
export interface Store {
  /** The connection, or `undefined`. Sees every write that was acknowledged to any caller before. */
  get(name: string): Promise<Stored | undefined>;

  /**
   * All of them, by name. A record that does not open is among them, hides no other, and can be removed like any other.
   */
  list(): Promise<readonly Stored[]>;

  /**
   * Compare-and-set. Writes only where `expected` is the stored generation; `undefined` means that nothing may be
   * stored yet. Of any number of callers with the same expectation exactly one is told `stored`. When it answers, the
   * write is as durable as the store is.
   */
  put(connection: Connection, expected: string | undefined): Promise<PutOutcome>;

  /** Removes what was read, and nothing else: `conflict` when it has changed since. */
  remove(name: string, expected: string): Promise<"removed" | "conflict" | "absent">;

  /**
   * Takes the lease for `ttl` milliseconds, or answers `undefined` at once while another hold is alive. Of any number of
   * callers exactly one gets it. A hold that was not renewed for its `ttl` is dead and is taken over, sooner where the
   * store can see that its process is gone. The connection need not exist.
   */
  acquire(name: string, ttl: number): Promise<Lease | undefined>;

  /** Extends it to `ttl` milliseconds from now. `lost` when it ended meanwhile: somebody else may hold it. */
  renew(lease: Lease, ttl: number): Promise<"renewed" | "lost">;

  /** Releases it. Does nothing when it is no longer this hold's. */
  release(lease: Lease): Promise<void>;

  /**
   * Leaves a secret, such as an authorization code that arrived at another process, for whoever knows `key`. It is gone
   * after `ttl` milliseconds. A second one under the same key is refused as `taken`.
   */
  leave(key: string, value: string, ttl: number): Promise<"left" | "taken">;

  /** Collects it. Of any number of callers exactly one gets it; it is gone then. */
  collect(key: string): Promise<string | undefined>;

  /** Closes files and sockets. Safe to call twice. */
  close(): Promise<void>;
}
