import type { Translation } from "@grantway/words";
import type { choices as english } from "../en/choices.ts";

/** See `../choices.ts`. */
export const choices: Translation<typeof english> = {
  choose: "{kind, select, domain {Choisir un domaine} other {Choisir une organisation}}",
  chosen: "{kind, select, domain {Domaine : {name}} other {Organisation : {name}}}",
  group: "{kind, select, domain {Vos domaines} other {Vos organisations}}",
  find: "{kind, select, domain {Trouver un domaine par son nom} other {Trouver une organisation par son nom}}",
  other: "Une autre",
  use: "Utiliser « {text} »",
  looking: "Recherche…",
  none: "{kind, select, domain {L’API ne donne aucun domaine à vous. Saisissez-en un.} other {L’API ne donne aucune organisation à vous. Saisissez-en une.}}",
  found: "{count, plural, one {# résultat} many {# résultats} other {# résultats}}",
  failed: "Impossible d’en donner la liste : {why}",
};
