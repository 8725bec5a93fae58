import { catalogue } from "@grantway/words";
import { publisher } from "./en/publisher.ts";

/** What is said of a publisher and their domain. */
export const publisherWords = catalogue(publisher, {
  de: async () => (await import("./de/publisher.ts")).publisher,
  fr: async () => (await import("./fr/publisher.ts")).publisher,
  ar: async () => (await import("./ar/publisher.ts")).publisher,
});
