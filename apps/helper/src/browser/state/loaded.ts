import { useEffect, useState } from "react";

/** Something that is fetched for a screen. */
export type Loaded<T> =
  | { readonly phase: "loading" }
  | { readonly phase: "ready"; readonly value: T }
  | { readonly phase: "failed"; readonly message: string; readonly retry: () => void };

/** Loads when `key` changes, and again on retry. What was loaded stays until the new is there; what is late is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [tries, setTries] = useState(0);
  const wanted = `${tries} ${key}`;
  const [found, setFound] = useState<{ readonly of: string; readonly loaded: Loaded<T> }>();
  useEffect(() => {
    let current = true;
    const settle = (loaded: Loaded<T>) => {
      if (current) setFound({ of: wanted, loaded });
    };
    load().then(
      (value) => settle({ phase: "ready", value }),
      (error: unknown) =>
        settle({
          phase: "failed",
          message: error instanceof Error ? error.message : String(error),
          retry: () => setTries((count) => count + 1),
        }),
    );
    return () => {
      current = false;
    };
    // `load` is a new function each time; `wanted` says when it means something else.
  }, [wanted]);
  const stays = found?.of === wanted || found?.loaded.phase === "ready";
  return found !== undefined && stays ? found.loaded : { phase: "loading" };
}
