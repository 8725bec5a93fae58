/*
 * The port for sessions that rest on the server. Every adapter passes `session-store-contract.ts`. A store sees digests
 * and ciphertext only. Lifetimes and times to live are milliseconds from now, by the store's own clock where it has one.
 */

/** A record as it was read. */
export interface StoredSession {
  readonly value: string;
  /** Another one after every write. */
  readonly version: string;
}

/** Sessions and leases. Any method rejects when the store does not answer. */
export interface SessionStore {
  /** The record, unless its lifetime is over. Sees every write that was acknowledged to any caller before. */
  read(id: string): Promise<StoredSession | undefined>;

  /**
   * Compare-and-set: writes only where `expected` is the version that is stored; `undefined` means that nothing may be
   * there yet. Answers the new version, or `undefined` when it did not write. Of any number of callers with the same
   * expectation exactly one writes.
   */
  write(
    id: string,
    value: string,
    how: { readonly expected: string | undefined; readonly lifetime: number },
  ): Promise<string | undefined>;

  /** Removes it, whatever its version. */
  remove(id: string): Promise<void>;

  /**
   * Takes the lease and answers its holder, or `undefined` at once while another hold lives. Of any number of callers
   * exactly one gets it; one that is not renewed for its time to live is over.
   */
  acquire(id: string, ttl: number): Promise<string | undefined>;

  /** `false` when it was over. */
  renew(id: string, holder: string, ttl: number): Promise<boolean>;

  /** Does nothing when it is another's by now. */
  release(id: string, holder: string): Promise<void>;
}
