import { catalogue } from "@grantway/words";
import { clientRequests } from "./en/client-requests.ts";

/** What is said of the request objects of a client. */
export const clientRequestsWords = catalogue(clientRequests, {
  de: async () => (await import("./de/client-requests.ts")).clientRequests,
  fr: async () => (await import("./fr/client-requests.ts")).clientRequests,
  ar: async () => (await import("./ar/client-requests.ts")).clientRequests,
});
