import type { Translation } from "@grantway/words";
import type { operations as english } from "../en/operations.ts";

/** See `../operations.ts`. */
export const operations: Translation<typeof english> = {
  search: "Trouver une opération",
  tags: "Étiquettes",
  next: "Opération suivante",
  previous: "Opération précédente",
  found: "{count, plural, one {# opération} many {# opérations} other {# opérations}}",
  noMatch: "Aucune opération ne correspond",
  noMatchWhy: "Chaque mot est cherché dans le nom, le chemin, la méthode et les étiquettes.",
  clear: "Montrer toutes les opérations",
  recent: "Récemment",
  all: "Toutes les opérations",
  allowed: "Vous pouvez appeler",
  toAsk: "À demander d’abord",
  more: "{count, plural, one {En montrer une de plus} many {En montrer {count, number} de plus} other {En montrer {count, number} de plus}}",
  deprecated: "Bientôt abandonnée",
  needs: "Demande {scopes}",
  typed: "Saisir une adresse",
  typedWhy: "Tout ce qui est sous {base}",

  history: "Déjà envoyé",
  historyEmpty: "Ce que vous envoyez est noté ici, dans ce navigateur seulement et sans secrets.",
  clearHistory: "Vider",
  cleared: "Plus rien de {name} n’est gardé dans ce navigateur.",
  noStatus: "pas de réponse",

  theDocument: "les opérations",
  noDocument:
    "Le document de {name} ne peut pas être montré : {why} Vous pouvez tout de même saisir une adresse ci-dessous.",
  partly:
    "{count, plural, one {Un élément du document n’a pas pu être lu.} many {{count, number} éléments du document n’ont pas pu être lus.} other {{count, number} éléments du document n’ont pas pu être lus.}}",
};
