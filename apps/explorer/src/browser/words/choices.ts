import { catalogue } from "@grantway/words";
import { choices } from "./en/choices.ts";

/** What is said of the organisation or domain one is in. */
export const choiceWords = catalogue(choices, {
  de: async () => (await import("./de/choices.ts")).choices,
  fr: async () => (await import("./fr/choices.ts")).choices,
  ar: async () => (await import("./ar/choices.ts")).choices,
});
