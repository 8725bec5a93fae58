import type { Translation } from "@grantway/words";
import type { management as english } from "../en/management.ts";

export const management = {
  title: "API d’administration",
  lead: "Tout ce que l’administration, l’audit ou l’assistance peuvent faire, pour les programmes. Les descriptions sont en anglais, comme dans le document OpenAPI.",
  how: "Envoyez un jeton bearer de ce serveur pour l’audience de cette API. Ses scopes sont les permissions ; dans une page de ce serveur, c’est la session qui compte.",
  document: "La même chose pour d’autres outils : openapi.json",
  permission: "Autorisation",
  audit: "Entrée d’audit",
  answers: "Réponses",
  path: "Chemin",
  query: "Requête",
  body: "Corps",
  problems: "Problèmes",
  rules: "Règles",
  rulesWhat:
    "Chaque champ faux d’une demande invalide nomme la règle qu’il enfreint. Un nom reste, pour que les programmes puissent s’y fier\u00a0; ce qui est entre accents graves est donné comme valeur.",
  fresh: "Dans un navigateur, il faut s’être connecté dans les dix dernières minutes.",
  revision: "Demande If-Match avec la révision qui a été lue.",
  idempotent: "Peut porter un Idempotency-Key.",
} satisfies Translation<typeof english>;
