import type { Translation } from "@grantway/words";
import type { activity as english } from "../en/activity.ts";

export const activity = {
  title: "Activité récente",
  lead: "Ce que vous avez fait, et ce que d’autres ont fait sur votre compte. Si quelque chose vous est inconnu, modifiez votre mot de passe.",
  none: "Rien pour l’instant.",
  sessionOpened: "Connexion",
  sessionOpenedFrom: "Connexion depuis {address}",
  sessionEnded: "Déconnexion d’un navigateur",
  grantAllowed: "Autorisation donnée à une application",
  grantAllowedTo: "Autorisation donnée à {app}",
  grantNarrowed: "Droit retiré à une application",
  grantNarrowedOf: "Droit retiré à {app}",
  grantRevoked: "Application supprimée",
  grantRevokedOf: "{app} supprimée",
  familyEnded: "L’accès d’une application a pris fin",
  appReported: "Application signalée",
  tokenRevoked: "Un jeton a été révoqué",
  userCreated: "Le compte a été créé",
  userUpdated: "Le compte a été modifié",
  passwordLinkMade: "Un lien pour définir un mot de passe a été créé",
  passwordSet: "Un nouveau mot de passe a été défini",
  userSignedOut: "Déconnexion partout",
  byOperator: "par l’exploitant",
  byPerson: "par l’administration",
  byClient: "par une application",
  bySystem: "par le système",
} satisfies Translation<typeof english>;
