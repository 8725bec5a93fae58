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

// A link that is put into the address of an open page changes the fragment alone, and the browser loads nothing.
addEventListener("hashchange", () => {
  if (location.hash.startsWith("#link=")) location.reload();
});

/** Takes the one-time secret out of the address, so that neither history nor a shoulder keeps it. */
export function takeLink(): string | undefined {
  const link = /^#link=([\w-]+)$/.exec(location.hash)?.[1];
  if (link !== undefined) history.replaceState(null, "", location.pathname + location.search);
  return link;
}

/** Waits until another tab of this browser has opened the helper anew. */
export function keyOfAnotherTab(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const waited = new AbortController();
    const end = () => {
      waited.abort();
      resolve();
    };
    const heard = ({ key }: StorageEvent) => {
      if (key === slot) end();
    };
    addEventListener("storage", heard, { signal: waited.signal });
    signal.addEventListener("abort", end, { signal: waited.signal });
  });
}
