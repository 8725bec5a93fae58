import type { Translation } from "@grantway/words";
import type { frame as english } from "../en/frame.ts";

/** See `../frame.ts`. */
export const frame: Translation<typeof english> = {
  explorer: "Explorateur d’API",
  skip: "Aller au contenu",
  theExplorer: "l’explorateur",
  thePage: "la page",
  chooseApi: "Choisir une API",
  apiMenu: "API",
  everybodysApis: "Pour tout le monde",
  ownApis: "Ajoutées par vous",
  ownMenu: "Vos réglages",

  steps: "Étapes",
  operations: "Opérations",
  request: "Requête",
  answer: "Réponse",
  widthOf: "Largeur de la colonne {column}",

  noApis: "Pas encore d’API",
  noApisWhy: "Qui gère cet explorateur met en place les API que tout le monde voit ici.",
  unknownApi: "Il n’y a pas d’API nommée « {id} » ici. Choisissez-en une autre ci-dessus.",
  noOperations: "Pas encore d’opérations",
  noOperationsWhy: "Les opérations de {name} seront ici.",
  noRequest: "Aucune opération choisie",
  noRequestWhy: "Choisissez-en une pour voir ce qu’elle demande. Elle est envoyée à {base}.",
  noAnswer: "Rien d’envoyé pour l’instant",
  noAnswerWhy: "La réponse de l’API apparaît ici, telle qu’elle est arrivée.",

  outOfReach: "Le serveur ne répond pas. Ce que vous avez saisi reste. Réessayez dans un instant.",
  refused: "{why} Rien de ce que vous avez saisi n’est perdu.",
  broke: "Cela n’a pas marché : {why}",
  broken: "Cette page est en panne",
  brokenWhy: "Une erreur de l’explorateur lui-même, pas de vous : {why} Rien n’a été envoyé.",
  outdated: "L’explorateur a été mis à jour sur le serveur. Rechargez la page pour continuer.",
  reload: "Recharger la page",
  retryNow: "Essayer maintenant",
  notFound: "Cette page n’existe pas",
  notFoundWhy: "L’adresse est peut-être mal saisie, ou vient d’une autre version.",
  notFoundAction: "Aller à la page d’accueil",
};
