import { useSyncExternalStore } from "react";
import { addToHistory, clearHistory, type Keep, type Past, readHistory } from "./history.ts";

const listeners = new Set<() => void>();
let shown: { readonly api: string; readonly all: readonly Past[] } | undefined;

/** What was sent to an API from this browser, and how more comes to it. Another tab's is seen as well. */
export function useHistory(api: string) {
  const all = useSyncExternalStore(subscribe, () => of(api));
  return {
    all,
    add: (past: Past) => become(api, addToHistory(keep(), api, past)),
    clear() {
      clearHistory(keep(), api);
      become(api, []);
    },
  };
}

/** Read once for each API: a list that is the same must be the same object. */
function of(api: string): readonly Past[] {
  if (shown?.api !== api) shown = { api, all: readHistory(keep(), api) };
  return shown.all;
}

function become(api: string, all: readonly Past[]): void {
  shown = { api, all };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  function elsewhere({ key }: StorageEvent): void {
    if (shown === undefined || key?.endsWith(` ${shown.api}`) !== true) return;
    shown = undefined;
    listener();
  }
  listeners.add(listener);
  addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", elsewhere);
  };
}

/** The storage of the browser, which may be forbidden. */
function keep(): Keep {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}
