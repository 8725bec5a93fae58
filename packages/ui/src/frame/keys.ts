/** How long the first of two keys waits for the second. Milliseconds. */
const patience = 1500;

/** Keys that were pressed, one after the other. */
export interface Keys {
  /** One more, at a moment in milliseconds; answers with what they come to. */
  press<T extends { readonly keys: readonly string[] }>(
    key: string,
    at: number,
    all: readonly T[],
  ): T | undefined;
}

/** None was pressed yet. */
export function createKeys(): Keys {
  let before: readonly string[] = [];
  let last = 0;
  return {
    press(key, at, all) {
      const late = at - last > patience;
      last = at;
      // What does not go on with the keys before may begin something itself.
      for (const pressed of late ? [[key]] : [[...before, key], [key]]) {
        const found = all.find(({ keys }) => same(keys, pressed));
        before = found === undefined && all.some(({ keys }) => begins(keys, pressed)) ? pressed : [];
        if (found !== undefined || before.length > 0) return found;
      }
      return undefined;
    },
  };
}

function begins(keys: readonly string[], pressed: readonly string[]): boolean {
  return pressed.every((key, at) => keys[at] === key);
}

function same(keys: readonly string[], pressed: readonly string[]): boolean {
  return keys.length === pressed.length && begins(keys, pressed);
}
