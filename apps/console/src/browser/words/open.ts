import { catalogue } from "@grantway/words";
import { open } from "./en/open.ts";

/** What the page says that opens an app. */
export const openWords = catalogue(open, {
  de: async () => (await import("./de/open.ts")).open,
  fr: async () => (await import("./fr/open.ts")).open,
  ar: async () => (await import("./ar/open.ts")).open,
});
