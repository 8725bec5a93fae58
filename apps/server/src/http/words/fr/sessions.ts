import type { Translation } from "@grantway/words";
import type { sessions as english } from "../en/sessions.ts";

export const sessions = {
  title: "Sessions",
  lead: "Les navigateurs dans lesquels vous êtes connecté ici. Si vous n’en reconnaissez pas un, déconnectez-le.",
  browser: "Un navigateur",
  browserOn: "{browser} sur {system}",
  here: "Ce navigateur",
  from: "Depuis {address}",
  fromUnknown: "Depuis une adresse inconnue",
  signedIn: "Connecté le {when}",
  signedInBy: "Connecté le {when}, par {methods}",
  twoMethods: "{first} et {second}",
  byPassword: "mot de passe",
  signOutHere: "Se déconnecter ici",
  signOut: "Déconnecter<unseen> {device}, {address}</unseen>",
  signOutElsewhere: "Se déconnecter partout ailleurs",
  nowhereElse: "Vous n’êtes connecté nulle part ailleurs.",
  ended: "Déconnecté là-bas. Toute personne qui y poursuit devra se connecter.",

  endQuestion: "Déconnecter ce navigateur\u00a0?",
  endLead: "Un navigateur dans lequel vous êtes connecté.",
  endOthersQuestion: "Se déconnecter partout ailleurs\u00a0?",
  endOthersLead: "Tous les autres navigateurs dans lesquels vous êtes connecté.",
  signsInAgain: "Toute personne qui l’utilise devra se reconnecter.",
  appsLoseAccess:
    "Les applications auxquelles on s’est connecté depuis là perdent aussitôt leur accès. Ce que vous leur avez autorisé reste\u00a0: elles le redemandent quand quelqu’un se connecte.",
  thisStays: "Ce navigateur reste connecté.",
  stay: "Rester connecté",
  endYes: "Déconnecter",
} satisfies Translation<typeof english>;
