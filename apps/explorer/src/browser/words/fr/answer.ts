import type { Translation } from "@grantway/words";
import type { answer as english } from "../en/answer.ts";

/** See `../answer.ts`. */
export const answer = {
  answer: "Réponse",
  status:
    "{code, select, s200 {OK} s201 {Créé} s202 {Accepté} s204 {Sans contenu} s206 {Une partie} s301 {Déplacé} s302 {Ailleurs} s303 {Ailleurs} s304 {Inchangé} s307 {Ailleurs} s308 {Déplacé} s400 {Requête incorrecte} s401 {Non connecté} s403 {Interdit} s404 {Introuvable} s405 {Méthode interdite} s406 {Forme absente} s408 {Trop lent} s409 {Conflit} s410 {Disparu} s412 {Modifié entre-temps} s413 {Trop grand} s415 {Mauvais type de contenu} s422 {Non valide} s428 {Condition manquante} s429 {Trop de requêtes} s500 {Erreur du serveur} s501 {Non réalisé} s502 {Passerelle en panne} s503 {Indisponible} s504 {Passerelle trop lente} c2 {Succès} c3 {Ailleurs} c4 {Refusé} c5 {Erreur du serveur} other {Répondu}}",
  facts: "{time} · {size}",

  download: "Télécharger",
  copyTooLarge: "C’est trop grand pour le presse-papiers\u00a0: téléchargez-le.",
  pin: "Épingler pour comparer",
  unpin: "Détacher",
  pinned: "Épinglée\u00a0: la prochaine réponse peut être comparée à celle-ci.",
  pinnedAt: "La réponse de {time} est épinglée.",

  views: "Présentation de la réponse",
  tree: "Arbre",
  table: "Tableau",
  text: "Texte",
  events: "Événements",
  image: "Image",
  media: "Lecteur",
  file: "Fichier",
  headers: "En-têtes",
  raw: "Brut",
  compare: "Comparer",

  reading: "Lecture de la réponse…",
  readingCancel: "Annuler la lecture",
  cancelled: "La lecture a été annulée. La réponse est toujours là.",
  readAgain: "La lire",
  notRead: "La réponse n’a pas pu être lue\u00a0: {message}. Elle peut être téléchargée.",

  empty: "La réponse n’a pas de contenu",
  emptyWhy: "Le statut et les en-têtes, c’est tout.",
  noHeaders: "La réponse n’a pas d’en-tête visible ici.",
  headerName: "Nom",
  headerValue: "Valeur",
  copyHeaders: "Copier tous les en-têtes",

  wrongType: "Elle se dit {type} et n’en a pas l’air. Elle est présentée comme ce dont elle a l’air.",
  noType: "Elle ne dit pas ce qu’elle est. Elle est présentée comme ce dont elle a l’air.",
  unknownCharset:
    "Personne ici ne connaît le jeu de caractères «\u00a0{charset}\u00a0». Elle est lue en {used}.",
  damaged:
    "Une partie n’est pas du texte en {charset}\u00a0; elle apparaît comme �. Le téléchargement l’a telle quelle.",
  broken:
    "À partir de la ligne {line, number}, colonne {column, number}, ce n’est plus du JSON\u00a0: on y attend {expected, select, value {une valeur} key {une clé entre guillemets} colon {deux-points} comma {une virgule ou la fin} string {le reste d’une chaîne ou un caractère échappé} number {un chiffre} other {la fin}}. Ce qui a pu être lu est présenté\u00a0; tout est sous Brut.",
  bare: "{count, plural, one {# ligne n’est pas du JSON} many {# lignes ne sont pas du JSON} other {# lignes ne sont pas du JSON}}. Tout est présenté tel quel.",

  saidProblem: "Ce que l’API a dit",
  retryAfter: "Réessayez dans {seconds, plural, one {# seconde} many {# secondes} other {# secondes}}.",
  retryAt: "Réessayez après {date}.",
  wantsScope: "Il faut pour cela le scope {scope}.",
  htmlPage: "L’API a répondu par une page web. Voici ce qu’elle dit\u00a0:",
  problemCode: "Code",
  problemRest: "Rien de plus n’a été dit.",

  imageOf: "La réponse comme image",
  imageBroken: "Le navigateur ne peut pas afficher cette image. Elle peut être téléchargée.",
  imageSize: "{width, number} × {height, number} pixels",
  mediaBroken: "Le navigateur ne peut pas lire cela. Le fichier peut être téléchargé.",
  fileIs: "C’est un fichier de type {type}, {size}. Il n’est pas présenté ici.",
  unknownType: "inconnu",
} satisfies Translation<typeof english>;
