/**
 * What storage could not do, in one sentence fit for the operator's log.
 *
 * - `refused`: the place or address given cannot be used as it is; trying again changes nothing.
 * - `missing`: there is no database of ours, and none was to be made.
 * - `newer`: a newer version of Grantway wrote this database.
 * - `unavailable`: the database cannot be reached or is too busy now; it may be tried again.
 * - `failed`: the statement itself failed.
 */
export class StorageError extends Error {
  readonly code: "refused" | "missing" | "newer" | "unavailable" | "failed";

  constructor(code: StorageError["code"], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "StorageError";
    this.code = code;
  }
}
