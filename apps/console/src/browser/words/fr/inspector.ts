import type { Translation } from "@grantway/words";
import type { inspector as english } from "../en/inspector.ts";

/** See `../inspector.ts`. */
export const inspector = {
  title: "Examiner un jeton",
  token: "Jeton",
  tokenHint:
    "Un jeton d’accès, un jeton d’actualisation, un code ou un jeton d’identité de ce serveur. Il est envoyé au serveur pour être ouvert, et n’est ni conservé ni journalisé.",
  clear: "Effacer",
  look: "Examiner",
  looking: "Examen…",

  accessToken: "Jeton d’accès",
  refreshToken: "Jeton d’actualisation",
  authorizationCode: "Code d’autorisation",
  idToken: "Jeton d’identité",
  unknown: "Pas un jeton de ce serveur",
  unknownWhy:
    "Il vient d’un autre serveur, a été coupé ou modifié lors de la copie, ou a été scellé avec une clé qui n’existe plus.",

  client: "Application",
  person: "Pour",
  nobody: "Personne\u00a0: l’application agit pour elle-même",
  scopes: "Scopes avec lesquels il a été délivré",
  living: "Scopes pour lesquels il vaut maintenant",
  audiences: "Pour les API",
  issued: "Délivré",
  expires: "Expire",
  tokenId: "Identifiant du jeton",
  grant: "Autorisation",
  family: "Famille de jetons",
  installation: "Installation",

  dead: "Ne vaut rien",
  alive: "Valable",
  codeAlive: "Il peut être échangé, si ce n’est pas déjà fait\u00a0: un code fonctionne une fois.",
  expired: "Son temps est écoulé.",
  "token-revoked": "Il a été révoqué par son propre identifiant.",
  "client-gone": "L’application à laquelle il a été donné a été supprimée.",
  "client-suspended": "L’application à laquelle il a été donné est suspendue.",
  "client-replaced": "Une autre application porte le nom de celle à laquelle il a été donné.",
  "person-gone": "Le compte de la personne a été supprimé.",
  "person-suspended": "Le compte de la personne est suspendu.",
  "grant-gone": "Ce que la personne avait autorisé à l’application n’existe plus.",
  "grant-revoked": "La personne, ou l’administration, a retiré ce qui était autorisé à l’application.",
  "family-gone": "Les jetons dont il fait partie n’existent plus.",
  "family-ended":
    "Les jetons dont il fait partie ont pris fin\u00a0: par une déconnexion, une révocation ou une copie utilisée deux fois.",
  "ended-since":
    "Tout ce qui datait de là a pris fin\u00a0: par un nouveau mot de passe, une suspension ou une déconnexion partout.",
  "used-already": "Il a déjà été échangé contre le suivant.",
  "no-scope-left": "Il ne reste aucun de ses scopes\u00a0: l’application ou l’autorisation les a perdus.",
} satisfies Translation<typeof english>;
