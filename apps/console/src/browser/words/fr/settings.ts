import type { Translation } from "@grantway/words";
import type { settings as english } from "../en/settings.ts";

/** See `../settings.ts`. */
export const settings: Translation<typeof english> = {
  title: "Réglages",
  loading: "les réglages",
  lead: "Ils viennent de la configuration du serveur et valent jusqu’à son redémarrage.",
  search: "Trouver un réglage",
  noMatch: "Aucun réglage ne contient «\u00a0{text}\u00a0»",
  clear: "Tout afficher",
  count: "{count, plural, one {# réglage} many {# réglages} other {# réglages}}",
  fromEnvironment: "de l’environnement",
  fromFile: "du fichier",
  fromDefault: "par défaut",
  secretSet: "défini, et dit à personne",
  unset: "non défini",
  byDefault: "Par défaut {value}.",
  variable: "Variable {name}",
};
