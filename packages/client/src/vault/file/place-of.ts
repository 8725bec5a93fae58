import { lstat, realpath } from "node:fs/promises";

/**
 * Where a vault is that may be reached by a link, as one in a folder that is kept in step with other machines. What is renamed onto
 * the link itself would take its place, and there would be two vaults that know nothing of each other.
 */
export async function placeOf(path: string): Promise<string> {
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return isLink ? realpath(path).catch(() => path) : path;
}
