import { readlink, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Where a vault is that may be reached by a link, as one in a folder that is kept in step with other machines. What is renamed onto
 * the link itself would take its place, and there would be two vaults that know nothing of each other.
 */
export async function placeOf(path: string): Promise<string> {
  const leadsTo = await target(path);
  if (leadsTo === undefined) return path;
  // The file it leads to may still be made, or be away with a folder that is not mounted now.
  return realpath(path).catch(() => endOf(leadsTo));
}

/** As many links as the system follows. */
const mostLinks = 40;

async function endOf(path: string, links = mostLinks): Promise<string> {
  const leadsTo = links > 0 ? await target(path) : undefined;
  return leadsTo === undefined ? path : endOf(leadsTo, links - 1);
}

/** `undefined` for what is no link. */
async function target(path: string): Promise<string | undefined> {
  const said = await readlink(path).catch(() => undefined);
  if (said === undefined) return undefined;
  // The folder's own links count first, as the system reads it.
  return resolve(await realpath(dirname(path)).catch(() => dirname(path)), said);
}
