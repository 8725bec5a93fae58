import { catalogue } from "@grantway/words";
import { clientOrigin } from "./en/client-origin.ts";

/** What is said of where a client comes from, and of whether people here know it. */
export const clientOriginWords = catalogue(clientOrigin, {
  de: async () => (await import("./de/client-origin.ts")).clientOrigin,
  fr: async () => (await import("./fr/client-origin.ts")).clientOrigin,
  ar: async () => (await import("./ar/client-origin.ts")).clientOrigin,
});
