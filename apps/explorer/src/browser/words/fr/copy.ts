import type { Translation } from "@grantway/words";
import type { copyMessages as english } from "../en/copy.ts";

/** See `../copy.ts`. */
export const copyMessages = {
  copyAs: "Copier comme…",
  title: "Emporter cet appel",
  lead: "Aucun jeton n’y figure. Le texte dit où va le vôtre.",
  ways: "Façons de le dire",
  curl: "curl",
  grantwayFetch: "grantway fetch",
  javascript: "JavaScript",
  python: "Python",
  tokenFrom: "Mettez d’abord un jeton dans la variable ACCESS_TOKEN.",
  connection: "Nom de la connexion",
  connectionHint: "Tel que `grantway connect` le garde. Elle ajoute le jeton d’elle-même.",
  bodyTooLarge: "Le corps est trop grand pour une commande. Prenez JavaScript ou Python.",
  zeroByte: "Il contient un octet nul, qu’aucune commande ne peut recevoir. Prenez JavaScript ou Python.",
  fieldName:
    "curl ne peut pas envoyer un champ dont le nom contient un = ou un saut de ligne. Prenez JavaScript ou Python.",
  noForms: "grantway fetch n’envoie pas de formulaires avec fichiers. Prenez curl, JavaScript ou Python.",
  notYet: "L’appel n’est pas encore complet\u00a0: {why}",
  filesHere: "Les fichiers sont lus dans le dossier où cela tourne.",
} satisfies Translation<typeof english>;
