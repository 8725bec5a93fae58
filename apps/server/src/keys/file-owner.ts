import { existsSync, type Stats, statSync } from "node:fs";
import { ConfigError } from "../config/config-error.ts";

/*
 * Whose the files with everything in them are. Whoever can read the instance key can make any token, and whoever can write
 * the database can be anybody; so a file that others reach is refused with the command that mends it, and not taken in
 * silence (ADR 17).
 */

/** Who runs this process; absent on systems without such numbers. */
const self = process.geteuid?.();

type Owned = Pick<Stats, "uid" | "mode">;

/**
 * Refuses a file that every user may read or change, or that is somebody else's: not ours and not the system's, whose files
 * nobody but its administrator changes. A group is left to the operator: some hosts mount secrets and volumes for a group.
 *
 * @param what - the file as a sentence begins with it.
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

/** The same for an SQLite database, with the two files SQLite puts beside it. Nothing for a database elsewhere. */
export function refuseOthersDatabase(database: string): void {
  if (database.includes("://")) return;
  for (const file of [database, `${database}-wal`, `${database}-shm`]) {
    if (existsSync(file)) refuseOthers(`The database ${file}`, statSync(file));
  }
}
