import { catalogue } from "@grantway/words";
import { copyMessages } from "./en/copy.ts";

/** What is said where a call is copied. */
export const copyWords = catalogue(copyMessages, {
  de: async () => (await import("./de/copy.ts")).copyMessages,
  fr: async () => (await import("./fr/copy.ts")).copyMessages,
  ar: async () => (await import("./ar/copy.ts")).copyMessages,
});
