import { catalogue } from "@grantway/words";
import { installed } from "./en/installed.ts";

/** What the lists and pages of installed apps say. */
export const installedWords = catalogue(installed, {
  de: async () => (await import("./de/installed.ts")).installed,
  fr: async () => (await import("./fr/installed.ts")).installed,
  ar: async () => (await import("./ar/installed.ts")).installed,
});
