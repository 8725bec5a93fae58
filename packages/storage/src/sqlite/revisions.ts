import type { DatabaseSync } from "node:sqlite";
import { query } from "./query.ts";

/**
 * How often what is kept in memory has changed. Every change raises its count in its own transaction, by trigger,
 * whichever process made it: what was read under the present count is the present truth.
 */
export interface Revisions {
  readonly clients: number;
  readonly catalogue: number;
  /** Of what a token's standing may lose: users, grants, ended families, revoked tokens. Rotation does not raise it. */
  readonly standings: number;
}

/** The revisions, read once a turn of the event loop. */
export interface RevisionReader {
  /** @throws StorageError */
  now(): Revisions;
  /** Lets the next call read again: a write of this process has been acknowledged, or the file is closed. */
  forget(): void;
}

/**
 * One read serves all requests of a turn. Nobody can tell: news of another process's change reaches this one in a later
 * turn, and this process's own acknowledged writes call {@link RevisionReader.forget} first.
 */
export function createRevisions(reader: DatabaseSync): RevisionReader {
  const read = query(
    reader,
    `SELECT max(revision) FILTER (WHERE name = 'clients'), max(revision) FILTER (WHERE name = 'catalogue'),
       max(revision) FILTER (WHERE name = 'standings') FROM revisions`,
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
