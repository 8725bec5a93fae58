import type { Translation } from "@grantway/words";
import type { apps as english } from "../en/apps.ts";

export const apps = {
  title: "Applications connectées",
  lead: "Les applications que vous avez autorisées à utiliser votre compte. Ce que vous retirez prend fin aussitôt.",
  noMore: "Plus d’autres applications.",
  none: "Aucune application pour l’instant.",
  noneLead:
    "Une application apparaît ici dès que vous lui autorisez quelque chose. Les applications ne voient que ce que vous autorisez.",
  highRisk: "A des autorisations à risque élevé",
  suspended: "Suspendue",
  allowedOn: "Autorisée le {day}",
  review: "Examiner<unseen> {app}</unseen>",

  inOrganisation: "Dans {organisation}",
  twoPlaces: "{first}, {second}",
  canSee: "Peut voir {sees, plural, one {# élément} many {# d’éléments} other {# éléments}}",
  canChange: "Peut modifier {changes, plural, one {# élément} many {# d’éléments} other {# éléments}}",
  canChangeAndSee:
    "Peut modifier {changes, plural, one {# élément} many {# d’éléments} other {# éléments}} et en voir {sees, number}",
  canNothing: "Ne peut rien faire actuellement",
  lastUsed: "Dernière utilisation\u00a0: {when}",
  neverUsed: "Aucune utilisation constatée",

  allowed: "Autorisée",
  use: "Utilisation",
  openApp: "Ouvrir {app}",
  removeApp: "Retirer cette application",
  removeRight: "Retirer<unseen> {right}</unseen>",
  notOpen: "Autorisé, mais pas ouvert à cette application actuellement",

  isSuspended:
    "Les responsables de ce serveur ont suspendu cette application. Elle ne peut rien faire tant qu’ils ne l’ont pas rétablie.",
  isOurs:
    "Cette application appartient aux responsables de ce serveur. Ce que vous retirez, elle peut l’obtenir à nouveau, sans question, à votre prochaine connexion à celle-ci.",

  removeQuestion: "Retirer {app}\u00a0?",
  removeThereQuestion: "Retirer {app} de {organisation}\u00a0?",
  removeLead:
    "{places}. Vous lui avez accordé {count, plural, one {# autorisation} many {# d’autorisations} other {# autorisations}}.",
  removeYes: "Retirer",
  losesAccess: "Elle perd aussitôt son accès à votre compte, où qu’elle soit utilisée.",
  keepsCopies: "Elle peut encore avoir ce qu’elle a déjà copié. Seuls ses responsables peuvent le supprimer.",
  asksAgain: "Si vous l’utilisez à nouveau, elle devra vous redemander.",

  rightQuestion: "Retirer cette autorisation à {app}\u00a0?",
  rightYes: "Retirer l’autorisation",
  lastRight: "C’est la dernière chose que cette application peut faire, elle est donc retirée.",
  losesRight: "Elle ne peut plus le faire dès maintenant. Ses autres autorisations restent.",
  losesOpenid: "Elle ne sait plus qui vous êtes. Vous devrez peut-être vous y connecter d’une autre manière.",
  losesOffline:
    "Elle ne peut plus renouveler son accès en votre absence\u00a0: vous vous y reconnectez quand l’accès actuel prend fin.",
  mayNotWork:
    "Elle pourrait ne plus fonctionner comme avant. Si elle en a de nouveau besoin, elle devra vous le demander.",
  keep: "Conserver",

  gone: "Cette application n’est pas connectée. Elle n’a aucun accès à votre compte.",
  removed: "L’application {app} n’est plus connectée. Elle n’a aucun accès à votre compte.",
  taken: "N’est plus autorisé\u00a0: {right}",

  notConnectedTitle: "Cette application n’est pas connectée",
  notConnectedHappened: "Elle a été retirée entre-temps, ou elle n’a jamais été connectée à votre compte.",
  notConnectedShared: "Elle n’a aucun accès à votre compte.",
  notConnectedToDo: "La liste montre toutes les applications qui en ont un.",
} satisfies Translation<typeof english>;
