import type { Translation } from "@grantway/words";
import type { initialTokens as english } from "../en/initial-tokens.ts";

/** See `../initial-tokens.ts`. */
export const initialTokens: Translation<typeof english> = {
  title: "Jetons d’accès initiaux",
  lead: "Qui en a un peut enregistrer des clients lui-même, là où l’enregistrement est activé. Ce qui s’enregistre est en quarantaine jusqu’à sa vérification.",
  loading: "Chargement des jetons",
  none: "Aucun jeton d’accès initial",
  noneWhy: "Créez-en un pour un programme qui doit enregistrer des clients.",
  new: "Créer un jeton",
  note: "Pour qui ou quoi il est",
  lifetime: "Il vaut",
  day: "Un jour",
  month: "Un mois",
  year: "Un an",
  never: "Sans fin",
  uses: "Clients qui peuvent s’enregistrer avec lui",
  any: "Sans limite",
  make: "Créer le jeton",
  making: "Création…",
  box: "Le jeton d’accès initial",
  once: "Il ne sera plus montré. Donnez-le au programme qui enregistre des clients.",
  token: "Jeton",
  registered: "Enregistrés avec lui",
  used: "{uses, number}",
  usedOf: "{uses, number} sur {most, number}",
  made: "Créé",
  ends: "Se termine",
  revoke: "Révoquer",
  revoking: "Révocation…",
  revoked: "Le jeton pour {note} est révoqué. Les clients enregistrés avec lui restent.",
};
