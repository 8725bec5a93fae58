import { catalogue } from "@grantway/words";
import { organisations } from "./en/organisations.ts";

/** What the settings of an organisation say, and the area of all organisations. */
export const organisationsWords = catalogue(organisations, {
  de: async () => (await import("./de/organisations.ts")).organisations,
  fr: async () => (await import("./fr/organisations.ts")).organisations,
  ar: async () => (await import("./ar/organisations.ts")).organisations,
});
