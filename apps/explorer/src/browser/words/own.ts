import { catalogue } from "@grantway/words";
import { own } from "./en/own.ts";

/** What is said of APIs that a person adds. */
export const ownWords = catalogue(own, {
  de: async () => (await import("./de/own.ts")).own,
  fr: async () => (await import("./fr/own.ts")).own,
  ar: async () => (await import("./ar/own.ts")).own,
});
