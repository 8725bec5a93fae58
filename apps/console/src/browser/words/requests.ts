import { catalogue } from "@grantway/words";
import { requests } from "./en/requests.ts";

/** What the inbox of an organisation's requests says. */
export const requestsWords = catalogue(requests, {
  de: async () => (await import("./de/requests.ts")).requests,
  fr: async () => (await import("./fr/requests.ts")).requests,
  ar: async () => (await import("./ar/requests.ts")).requests,
});
