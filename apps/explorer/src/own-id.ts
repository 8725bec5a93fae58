/*
 * What an API that a person added is called in addresses. The page says the redirect URI with it before anything is saved, so page
 * and server share it.
 */

/** What begins the id of every one, so that it is never one of the operator's. */
export const ownPrefix = "own-";

/** The id of an API of this name. */
export function ownIdOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 24);
  return ownPrefix + (plain === "" ? "api" : plain);
}
