import type { Translation } from "@grantway/words";
import type { inspector as english } from "../en/inspector.ts";

/** See `../inspector.ts`. */
export const inspector: Translation<typeof english> = {
  title: "Examiner un jeton",
  token: "Jeton",
  tokenHint:
    "Un jeton d’accès, d’actualisation ou d’identité, ou un code de ce serveur. Il est envoyé au serveur pour être ouvert, sans être gardé ni journalisé.",
  clear: "Vider",
  look: "L’examiner",
  looking: "Examen…",

  accessToken: "Jeton d’accès",
  refreshToken: "Jeton d’actualisation",
  authorizationCode: "Code d’autorisation",
  idToken: "Jeton d’identité",
  unknown: "Pas un jeton de ce serveur",
  unknownWhy:
    "Il vient d’un autre serveur, a été coupé ou altéré en le copiant, ou a été scellé avec une clé qui n’existe plus.",

  client: "App",
  person: "Pour",
  nobody: "Personne : l’app agit pour elle-même",
  scopes: "Scopes à l’émission",
  living: "Scopes qu’il vaut maintenant",
  audiences: "Pour les API",
  issued: "Émis",
  expires: "Expire",
  tokenId: "Identifiant du jeton",
  grant: "Autorisation",
  family: "Famille de jetons",

  dead: "Sans valeur",
  alive: "Valable",
  codeAlive: "Il peut être échangé s’il ne l’a pas déjà été : un code ne sert qu’une fois.",
  expired: "Il a expiré.",
  "token-revoked": "Il a été révoqué par son propre identifiant.",
  "client-gone": "L’app qui l’a reçu a été supprimée.",
  "client-suspended": "L’app qui l’a reçu est suspendue.",
  "client-replaced": "Une autre app porte le nom de celle qui l’a reçu.",
  "person-gone": "Le compte de la personne a été supprimé.",
  "person-suspended": "Le compte de la personne est suspendu.",
  "grant-gone": "Ce que la personne avait autorisé à l’app n’existe plus.",
  "grant-revoked": "La personne ou un administrateur a repris ce qui était autorisé à l’app.",
  "family-gone": "Les jetons dont il fait partie n’existent plus.",
  "family-ended":
    "Les jetons dont il fait partie ont pris fin : déconnexion, révocation, ou copie utilisée deux fois.",
  "ended-since":
    "Tout ce qui datait d’alors a pris fin : nouveau mot de passe, suspension ou déconnexion partout.",
  "used-already": "Il a déjà été échangé contre le suivant.",
  "no-scope-left": "Il ne lui reste aucun scope : l’app ou l’autorisation les a perdus.",
};
