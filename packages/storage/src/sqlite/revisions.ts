import type { DatabaseSync } from "node:sqlite";
import { query } from "./query.ts";

/**
 * Counts of the changes to what is kept in memory. Triggers raise them in the transaction of each change, whichever
 * process makes it, so what was read under the present count is still true.
 */
export interface Revisions {
  readonly clients: number;
  readonly catalogue: number;
  /** Changes that may end a token: of users, grants, ended families, revoked tokens. A rotation does not raise it. */
  readonly standings: number;
}

/** The revisions, read once per turn of the event loop. */
export interface RevisionReader {
  /** @throws StorageError */
  now(): Revisions;
  /** Lets the next call read again: a write of this process has been acknowledged, or the file is closed. */
  forget(): void;
}

/**
 * One read serves all requests of a turn. That makes no difference: news of another process's change may as well reach
 * this one in a later turn, and this process's own acknowledged writes call {@link RevisionReader.forget} first.
 */
export function createRevisions(reader: DatabaseSync): RevisionReader {
  const read = query(
    reader,
    `SELECT (SELECT revision FROM revisions WHERE name = 'clients'),
       (SELECT revision FROM revisions WHERE name = 'catalogue'),
       (SELECT revision FROM revisions WHERE name = 'standings')`,
  );
  let kept: Revisions | undefined;

  function forget(): void {
    kept = undefined;
  }

  return {
    forget,
    now() {
      if (kept !== undefined) return kept;
      const [clients, catalogue, standings] = read.one() ?? [];
      kept = { clients: Number(clients), catalogue: Number(catalogue), standings: Number(standings) };
      setImmediate(forget);
      return kept;
    },
  };
}
