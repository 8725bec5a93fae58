import type { Translation } from "@grantway/words";
import type { sessions as english } from "../en/sessions.ts";

/** See `../sessions.ts`. */
export const sessions: Translation<typeof english> = {
  title: "Sessions et jetons",
  tabs: "Sessions et jetons",
  sessions: "Sessions",
  families: "Familles de jetons",
  aboutSessions: "Les navigateurs où quelqu’un est connecté.",
  aboutFamilies:
    "Tout ce qui est issu d’une connexion à une application\u00a0: ses jetons de rafraîchissement et d’accès. Cela prend fin d’un seul tenant.",

  person: "Personne",
  device: "Appareil",
  place: "Lieu",
  signedIn: "Connexion",
  expires: "Fin d’elle-même",
  unknownDevice: "Appareil inconnu",

  app: "Application",
  scopes: "Scopes",
  lastUsed: "Dernière utilisation",
  state: "État",
  alive: "Valide",
  whySignedOut: "Terminée\u00a0: déconnexion",
  whyReplayed: "Terminée\u00a0: un jeton a servi deux fois",
  whyRevoked: "Terminée\u00a0: retirée",
  whyExpired: "Expirée",
  whyPersonSuspended: "En repos\u00a0: la personne est suspendue",
  whyClientSuspended: "En repos\u00a0: le client est suspendu",

  filterPerson: "Personne\u00a0: {name}",
  filterClient: "Application\u00a0: {name}",
  filterAlive: "État\u00a0: valide",
  ofPerson: "D’une personne…",
  ofClient: "D’une application…",
  aliveOnly: "Valides",

  endSession: "Terminer la session",
  endFamily: "Terminer les jetons",
  endMany: "Terminer",
  endSessionQuestion: "Terminer la session de {name}\u00a0?",
  endSessionWhat: "La déconnexion se fait dans ce navigateur, et dans les applications ouvertes depuis lui.",
  endFamilyQuestion: "Terminer les jetons de {app} pour {name}\u00a0?",
  endFamilyWhat:
    "Ses jetons cessent de valoir aussitôt. L’application devra faire reconnecter {name}\u00a0; ce qui a été autorisé reste.",
  endManySessionsQuestion:
    "{count, plural, one {Terminer # session\u00a0?} many {Terminer # de sessions\u00a0?} other {Terminer # sessions\u00a0?}}",
  endAllSessionsQuestion: "Terminer toutes les sessions qui correspondent\u00a0?",
  endManyFamiliesQuestion:
    "{count, plural, one {Terminer # famille de jetons\u00a0?} many {Terminer # de familles de jetons\u00a0?} other {Terminer # familles de jetons\u00a0?}}",
  endAllFamiliesQuestion: "Terminer toutes les familles de jetons qui correspondent\u00a0?",
  endForGood: "Ce qui prend fin ne revient pas. Il faudra se reconnecter.",
  ending: "Fin en cours…",
  sessionEnded: "La session de {name} est terminée.",
  familyEnded: "Les jetons de {app} pour {name} sont terminés.",

  emptySessionsTitle: "Personne n’est connecté",
  emptySessionsText:
    "Une session est un navigateur où quelqu’un est connecté. Elle figure ici jusqu’à sa fin.",
  emptyFamiliesTitle: "Aucune application n’a de jetons",
  emptyFamiliesText:
    "Quand quelqu’un se connecte à une application, ses jetons figurent ici ensemble, jusqu’à un jour après leur fin.",
  noMatchTitle: "Rien ne correspond",
  noMatchText: "Il n’y a rien de cette personne ou de cette application dans cet état.",
  showAll: "Tout afficher",

  findSession: "Chercher par personne, appareil ou adresse",
  ofSession: "pour {name} sur {device}",
  ofFamily: "pour {app} et {name}",
  whyGrantRevoked: "Terminée\u00a0: plus autorisée",
  whySessionEnded: "Terminée\u00a0: sa session est terminée",
  endingSessions: "Fin des sessions en cours",
  endingFamilies: "Fin des familles de jetons en cours",
};
