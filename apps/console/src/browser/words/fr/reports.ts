import type { Translation } from "@grantway/words";
import type { reports as english } from "../en/reports.ts";

/** See `../reports.ts`. */
export const reports = {
  "reason-impersonation": "Elle se fait passer pour quelqu’un d’autre",
  "reason-asks-too-much": "Elle demande plus que ce dont elle a besoin",
  "reason-harmful": "Elle fait quelque chose de nuisible",
  "reason-other": "Autre chose",

  reportApp: "Signaler cette application…",
  reportTitle: "Signaler {app}\u00a0?",
  reportWhat:
    "Le signalement est envoyé, avec votre nom, aux personnes qui examinent les applications ici. L’éditeur de l’application ne le voit pas.",
  why: "Qu’est-ce qui ne va pas\u00a0?",
  chooseReason: "Choisissez ce qui ne va pas avec l’application.",
  note: "En quelques mots",
  noteHint:
    "Nécessaire pour «\u00a0Autre chose\u00a0». Écrivez au plus {most, plural, one {# caractère} many {# de caractères} other {# caractères}}, et aucun mot de passe.",
  noteMissing: "Dites en quelques mots ce qui ne va pas avec l’application.",
  noteTooLong:
    "Votre texte dépasse {most, plural, one {# caractère} many {# de caractères} other {# caractères}}. Veuillez le raccourcir.",
  notePlain: "Votre texte contient un caractère que personne ne peut lire. Veuillez le saisir à nouveau.",
  send: "Envoyer le signalement",
  sending: "Envoi…",
  sent: "Votre signalement de {app} a été envoyé. Les personnes qui examinent les applications le liront.",
  tooMany:
    "Vous avez envoyé autant de signalements qu’il est possible en une journée. Rien n’a été envoyé cette fois.",
  reported: "Vous l’avez signalée",
  reportedWhy:
    "Les personnes qui examinent les applications liront votre signalement. Vous pourrez la signaler de nouveau quand il sera clos.",

  tab: "Signalements",
  tabOpen: "Signalements ({count, number})",
  list: "Signalements d’applications",
  ofApp: "Ce qui a été signalé",
  app: "Application",
  who: "Signalée par",
  nobody: "Une personne supprimée",
  words: "Pourquoi",
  when: "Signalée",
  state: "État",
  "state-open": "Ouvert",
  "state-closed": "Clos",
  "outcome-acted": "Des mesures ont été prises",
  "outcome-unfounded": "Tout est en ordre",
  "outcome-unclear": "Impossible à dire",
  "outcome-app-deleted": "L’application a été supprimée",
  open: "{count, plural, =0 {Aucun ouvert} one {# ouvert} many {# d’ouverts} other {# ouverts}}",
  empty: "Aucun signalement n’est ouvert",
  emptyWhy:
    "Toute personne à qui l’on demande d’installer une application, ou qui la trouve dans l’annuaire, peut la signaler. Ce qu’elle en dit reste ici jusqu’à ce que quelqu’un le close.",
  noMatch: "Aucun signalement ne correspond",
  noMatchWhy: "Il n’y en a aucun dans cet état, ou aucun de cette application.",
  showOpen: "Montrer tous ceux qui sont ouverts",
  filterState: "État\u00a0: {state}",
  filterApp: "D’une seule application",
  close: "Clore…",
  closeTitle: "Clore ce signalement de {app}\u00a0?",
  closeWhat:
    "Cela ne fait rien à l’application\u00a0: ce qui doit être arrêté l’est sur la page de l’application. La personne qui l’a signalée peut la signaler de nouveau.",
  outcome: "Ce qu’il en est",
  outcomeMissing: "Choisissez ce qu’il en est.",
  closeAction: "Clore le signalement",
  closing: "Clôture…",
  isClosed: "Le signalement de {app} est clos.",
} satisfies Translation<typeof english>;
