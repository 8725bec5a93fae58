import { catalogue } from "@grantway/words";
import { people } from "./en/people.ts";

/** What the area of people says. */
export const peopleWords = catalogue(people, {
  de: async () => (await import("./de/people.ts")).people,
  fr: async () => (await import("./fr/people.ts")).people,
  ar: async () => (await import("./ar/people.ts")).people,
});
