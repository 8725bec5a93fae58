/*
 * Whether anybody sees the page. A browser opens six connections to one host, for all its tabs together, and a page that
 * is being told what changes holds one: tabs behind the others let go of it, or the seventh tab would wait for ever.
 */

/** Is aborted when the page is out of sight, or by whoever needs it no longer. */
export function whileInSight(): AbortController {
  const seen = new AbortController();
  const look = () => {
    if (document.hidden) seen.abort();
  };
  document.addEventListener("visibilitychange", look, { signal: seen.signal });
  look();
  return seen;
}

/** Waits until the page is in sight. */
export function inSight(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const waited = new AbortController();
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      waited.abort();
      resolve();
    };
    document.addEventListener("visibilitychange", look, { signal: waited.signal });
    signal.addEventListener("abort", look, { signal: waited.signal });
    look();
  });
}
