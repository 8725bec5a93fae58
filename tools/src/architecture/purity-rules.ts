/* What a pure package may not use (principle P5); `rules.ts` says which packages are pure. */

/** Global names that a pure package may not use. There each is a port or an argument. */
export const impureGlobals: ReadonlySet<string> = new Set([
  "process",
  "globalThis",
  "fetch",
  "Buffer",
  "crypto",
  "performance",
  "console",
  "require",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "clearTimeout",
  "clearInterval",
  "clearImmediate",
]);

/** Members that are impure though their object is not; `new Date()` without arguments is seen as `Date.now`. */
export const impureMembers: ReadonlySet<string> = new Set(["Date.now", "Math.random", "Temporal.Now"]);
