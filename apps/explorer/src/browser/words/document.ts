import { catalogue } from "@grantway/words";
import { documentMessages } from "./en/document.ts";

/** What is told of a document that cannot be read as it is written. */
export const documentWords = catalogue(documentMessages, {
  de: async () => (await import("./de/document.ts")).documentMessages,
  fr: async () => (await import("./fr/document.ts")).documentMessages,
  ar: async () => (await import("./ar/document.ts")).documentMessages,
});
