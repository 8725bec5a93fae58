import { catalogue } from "@grantway/words";
import { settings } from "./en/settings.ts";

/** What the area of the settings says. */
export const settingsWords = catalogue(settings, {
  de: async () => (await import("./de/settings.ts")).settings,
  fr: async () => (await import("./fr/settings.ts")).settings,
  ar: async () => (await import("./ar/settings.ts")).settings,
});
