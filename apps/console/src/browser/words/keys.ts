import { catalogue } from "@grantway/words";
import { keys } from "./en/keys.ts";

/** What the area of the keys says. */
export const keysWords = catalogue(keys, {
  de: async () => (await import("./de/keys.ts")).keys,
  fr: async () => (await import("./fr/keys.ts")).keys,
  ar: async () => (await import("./ar/keys.ts")).keys,
});
