import { existsSync, type Stats, statSync } from "node:fs";
import { ConfigError } from "../config/config-error.ts";

/*
 * Whoever can read the instance key can make any token, whoever can write the database can become any user, and whoever has
 * the password of the mail server can write to people as this server. So a file that others can reach is refused, with the
 * command that fixes it (ADR 17).
 */

/** The user id of this process; absent on systems without user ids. */
const self = process.geteuid?.();

type Owned = Pick<Stats, "uid" | "mode">;

/**
 * Refuses a file that every user may read or change, or whose owner is neither this user nor root. Group access is left
 * to the operator: some hosts mount secrets and volumes for a group.
 *
 * @param what - names the file, as the beginning of the error's sentence.
 * @throws {ConfigError} in one sentence.
 */
export function refuseOthers(what: string, { uid, mode }: Owned, me: number | undefined = self): void {
  if (me === undefined) return;
  if (uid !== me && uid !== 0) {
    throw new ConfigError([
      `${what} belongs to another user (${uid}, and this is ${me}): run this as that user, or run chown ${me} on it.`,
    ]);
  }
  if ((mode & 0o007) === 0) return;
  throw new ConfigError([`${what} can be read or changed by other users: run chmod 600 on it.`]);
}

/** The same for an SQLite database and the two files SQLite puts beside it. Does nothing for PostgreSQL. */
export function refuseOthersDatabase(database: string): void {
  if (database.includes("://")) return;
  for (const file of [database, `${database}-wal`, `${database}-shm`]) {
    if (existsSync(file)) refuseOthers(`The database ${file}`, statSync(file));
  }
}
