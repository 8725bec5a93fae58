/*
 * The session's key. It is kept per origin, and so per port, where programs of others on this machine cannot read it;
 * the cookie alone, which they can, opens nothing.
 */

const slot = "grantway-helper-key";

/** The key of this browser's session, if it has one. */
export function readKey(): string | undefined {
  return localStorage.getItem(slot) ?? undefined;
}

/** Keeps the key for other tabs and reloads. */
export function keepKey(key: string): void {
  localStorage.setItem(slot, key);
}

/** Takes the one-time secret out of the address, so that neither history nor a shoulder keeps it. */
export function takeLink(): string | undefined {
  const link = /^#link=([\w-]+)$/.exec(location.hash)?.[1];
  if (link !== undefined) history.replaceState(null, "", location.pathname + location.search);
  return link;
}
