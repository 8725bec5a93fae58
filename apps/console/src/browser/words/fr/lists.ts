import type { Translation } from "@grantway/words";
import type { lists as english } from "../en/lists.ts";

/** See `../lists.ts`. */
export const lists: Translation<typeof english> = {
  actions: "Actions",
  actionsFor: "pour {name}",
  counting: "Décompte de ce qui prend fin…",
  pickPerson: "De qui\u00a0?",
  findPerson: "Chercher par nom, identifiant ou e-mail",
  pickClient: "De quelle application\u00a0?",
  findClient: "Chercher les clients par nom",
  pickApp: "Quelle application\u00a0?",
  findApp: "Chercher des applications par leur nom",
  nothingFound: "Rien ne porte ce nom.",
  beginning: "Début…",
  atLeast: "Au moins\u00a0: {sentence}",
  notCounted: "Ce qui prend fin n’a pas pu être compté.",
};
