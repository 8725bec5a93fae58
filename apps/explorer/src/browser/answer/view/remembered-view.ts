/* Which way to look at answers a person chose for an operation. Names of operations and of views alone: nothing of an answer. */

const place = "explorer-views";
/** Of the operations that were looked at last. */
const most = 200;

type Remembered = readonly (readonly [operation: string, view: string])[];

/** What was chosen for an operation; `undefined` where nothing was. */
export function rememberedView(kept: Storage, operation: string): string | undefined {
  return readAll(kept).find(([one]) => one === operation)?.[1];
}

/** Remembers it. Where nothing can be kept, the choice holds as long as the page. */
export function rememberView(kept: Storage, operation: string, view: string): void {
  const others = readAll(kept).filter(([one]) => one !== operation);
  try {
    kept.setItem(place, JSON.stringify([[operation, view], ...others].slice(0, most)));
  } catch {
    // Full, or not allowed.
  }
}

function readAll(kept: Storage): Remembered {
  try {
    const all: unknown = JSON.parse(kept.getItem(place) ?? "[]");
    return Array.isArray(all) ? all.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is Remembered[number] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
}
