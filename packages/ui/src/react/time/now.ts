import { useSyncExternalStore } from "react";

/** How often what is said of moments is looked at again. Milliseconds: nothing finer than a minute is said. */
const every = 30_000;

/** The time, for all who show how long ago something was: one timer, running while somebody does. */
export function createNow({ clock = Date.now }: { readonly clock?: () => number } = {}) {
  const listeners = new Set<() => void>();
  let now = clock();
  let timer: ReturnType<typeof setInterval> | undefined;

  function tick(): void {
    now = clock();
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    timer ??= setInterval(tick, every);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }

  function read(): number {
    // Nobody was told for a while. Between two reads close together it stays the same, as React asks of a store.
    const time = clock();
    if (timer === undefined && time - now >= every) now = time;
    return now;
  }

  return { subscribe, read };
}

const shared = createNow();

/** Milliseconds since 1970, to half a minute. */
export function useNow(): number {
  return useSyncExternalStore(shared.subscribe, shared.read, shared.read);
}
