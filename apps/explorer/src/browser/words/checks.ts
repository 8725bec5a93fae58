import { catalogue } from "@grantway/words";
import { checkMessages } from "./en/checks.ts";

/** What is wrong with a value, by the keyword of its schema. */
export const checkWords = catalogue(checkMessages, {
  de: async () => (await import("./de/checks.ts")).checkMessages,
  fr: async () => (await import("./fr/checks.ts")).checkMessages,
  ar: async () => (await import("./ar/checks.ts")).checkMessages,
});
