import { catalogue } from "@grantway/words";
import { directory } from "./en/directory.ts";

/** What the directory of apps says. */
export const directoryWords = catalogue(directory, {
  de: async () => (await import("./de/directory.ts")).directory,
  fr: async () => (await import("./fr/directory.ts")).directory,
  ar: async () => (await import("./ar/directory.ts")).directory,
});
