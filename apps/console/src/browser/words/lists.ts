import { catalogue } from "@grantway/words";
import { lists } from "./en/lists.ts";

/** What lists of every area say. */
export const listsWords = catalogue(lists, {
  de: async () => (await import("./de/lists.ts")).lists,
  fr: async () => (await import("./fr/lists.ts")).lists,
  ar: async () => (await import("./ar/lists.ts")).lists,
});
