import { chmod, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ClientError } from "../../client-error.ts";
import { fileFailure } from "./file-failure.ts";

/*
 * A vault and its key are for one user. A file of another user is refused: its owner can read and change it whatever
 * its mode is. Access by others is removed, and that is reported, because they may have read it.
 */

/** The file to check, and for whom. */
export interface PrivacyQuestion {
  readonly path: string;
  /** Told what was fixed, or cannot be. */
  readonly announce: (sentence: string) => void;
  /** This user's id; `undefined` on systems without user ids. */
  readonly user?: number | undefined;
}

/** The id of this user, where there is one. */
export function thisUser(): number | undefined {
  return process.getuid?.();
}

/**
 * Makes sure that a file is accessible to this user alone. Does nothing where there is no file.
 *
 * @throws {ClientError} `vault_unreachable` when it belongs to a user who is neither this one nor root
 */
export async function requirePrivate({ path, announce, user = thisUser() }: PrivacyQuestion): Promise<void> {
  if (user === undefined) return;
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw fileFailure(error, "read", path);
  });
  if (found === undefined) return;
  if (found.uid !== user && found.uid !== 0)
    throw new ClientError(
      "vault_unreachable",
      `${path} belongs to another user of this machine (${found.uid}), who can read and change it: make it this user's with chown, or use another.`,
    );
  // Group access to a file of root, as orchestrators mount secrets, is left to root.
  const open = found.uid === user ? found.mode & 0o077 : found.mode & 0o007;
  if (open === 0) return;
  const closed = await chmod(path, found.mode & 0o700).then(
    () => true,
    () => false,
  );
  announce(
    closed
      ? `${path} could be read by other users of this machine, and is this user's alone now: think of who may have read it.`
      : `${path} can be read by other users of this machine: close it to them.`,
  );
}

/** Warns when others can replace the file, which its own mode does not prevent. */
export async function warnOfOpenFolder({
  path,
  announce,
  user = thisUser(),
}: PrivacyQuestion): Promise<void> {
  if (user === undefined) return;
  const folder = dirname(path);
  const found = await stat(folder).catch(() => undefined);
  // In a folder with the sticky bit, such as /tmp, only a file's owner can replace it.
  if (found === undefined || (found.mode & 0o002) === 0 || (found.mode & 0o1000) !== 0) return;
  announce(
    `Every user of this machine can replace what is in ${folder}: close it to them (chmod o-w), or keep the vault elsewhere.`,
  );
}
