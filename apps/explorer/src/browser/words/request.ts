import { catalogue } from "@grantway/words";
import { requestMessages } from "./en/request.ts";

/** What is said where a request is prepared and sent. */
export const requestWords = catalogue(requestMessages, {
  de: async () => (await import("./de/request.ts")).requestMessages,
  fr: async () => (await import("./fr/request.ts")).requestMessages,
  ar: async () => (await import("./ar/request.ts")).requestMessages,
});
