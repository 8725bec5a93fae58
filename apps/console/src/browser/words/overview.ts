import { catalogue } from "@grantway/words";
import { overview } from "./en/overview.ts";

/** What the overview says. */
export const overviewWords = catalogue(overview, {
  de: async () => (await import("./de/overview.ts")).overview,
  fr: async () => (await import("./fr/overview.ts")).overview,
  ar: async () => (await import("./ar/overview.ts")).overview,
});
