import type { Translation } from "@grantway/words";
import type { lists as english } from "../en/lists.ts";

/** See `../lists.ts`. */
export const lists: Translation<typeof english> = {
  actions: "Aktionen",
  actionsFor: "für {name}",
  counting: "Es wird gezählt, was damit endet…",
  pickPerson: "Wessen?",
  findPerson: "Personen nach Name, Benutzername oder E-Mail finden",
  pickClient: "Welcher App?",
  findClient: "Clients nach Namen finden",
  pickApp: "Welche App?",
  findApp: "Apps nach Namen suchen",
  nothingFound: "Nichts heißt so.",
  beginning: "Wird begonnen…",
  atLeast: "Mindestens: {sentence}",
  notCounted: "Was damit endet, ließ sich nicht zählen.",
};
