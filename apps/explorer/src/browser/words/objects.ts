import { catalogue } from "@grantway/words";
import { objectMessages } from "./en/objects.ts";

/** What is said where an object of an API is edited. */
export const objectWords = catalogue(objectMessages, {
  de: async () => (await import("./de/objects.ts")).objectMessages,
  fr: async () => (await import("./fr/objects.ts")).objectMessages,
  ar: async () => (await import("./ar/objects.ts")).objectMessages,
});
