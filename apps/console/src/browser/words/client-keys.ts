import { catalogue } from "@grantway/words";
import { clientKeys } from "./en/client-keys.ts";

/** What is said of clients that sign, and of requests that are sent ahead. */
export const clientKeysWords = catalogue(clientKeys, {
  de: async () => (await import("./de/client-keys.ts")).clientKeys,
  fr: async () => (await import("./fr/client-keys.ts")).clientKeys,
  ar: async () => (await import("./ar/client-keys.ts")).clientKeys,
});
