import type { Translation } from "@grantway/words";
import type { install as english } from "../en/install.ts";

export const install = {
  asksIn: "{app} demande à être installée dans {place}",
  asksForYou: "{app} demande à être installée pour vous",
  asksSomewhere: "{app} demande à être installée",
  usesIn: "{app} demande votre accès dans {place}",
  asksMoreIn:
    "{app} demande {count, plural, one {# nouveau droit} many {# de nouveaux droits} other {# nouveaux droits}} dans {place}",
  continueIn: "Continuer vers {app} dans {place}\u00a0?",
  requestIn: "Demander {app} aux administrateurs de {place}\u00a0?",
  nowhere: "Vous ne pouvez pas installer {app}",

  publisher: "Publiée par {publisher}",
  confirmed: "Nous avons confirmé que {domain} gère cette application.",
  known:
    "Présente depuis le {day}. Installée à {count, plural, one {# endroit} many {# d’endroits} other {# endroits}}.",

  where: "Installer dans",
  forYourself: "Seulement pour vous",
  sandbox: "Bac à sable",
  installs: "Elle y est installée pour tout le monde.",
  installsForYou: "Personne d’autre ne l’utilise par là.",
  uses: "Elle y est déjà installée. Vous ouvrez votre propre accès.",
  widens: "Elle y est déjà installée et reçoit ce qui est nouveau.",
  requestRights: "Elle demande plus que ce que vous pouvez y donner. Les administrateurs décident.",
  requestPolicy: "Les administrateurs y décident.",
  waits: "Vous avez déjà demandé aux administrateurs.",
  shutPolicy: "Une règle des administrateurs ne le permet pas.",
  shutSuspended: "Elle est suspendue.",
  shutClosed: "Cette organisation est fermée.",
  shutEnvironment: "Elle sert aux essais et ne fonctionne que dans les bacs à sable.",
  shutNotOffered: "Elle ne s’y installe pas.",
  rule: "Leur règle\u00a0: {answer, select, deny {non} other {demander d’abord}} pour {publisher, select, ours {leurs propres applications} verified {les applications d’éditeurs confirmés} unverified {les applications d’éditeurs que personne n’a confirmés} other {les applications de tout éditeur}}, {risk, select, low {à faible risque} medium {jusqu’à un risque moyen} other {quel que soit le risque}}.",
  noOrganisation:
    "Cette application s’installe dans des organisations, et vous n’appartenez à aucune qui puisse l’avoir. Faites-vous inviter, ou créez la vôtre dans la console.",
  openConsole: "Ouvrir la console",

  optional: "Vous pouvez ajouter",
  allow: "Autoriser\u00a0: {title}",
  says: "{publisher} dit\u00a0: «\u00a0{purpose}\u00a0»",
  beyond:
    "Plus que ce que vous pouvez y donner\u00a0: {titles}. Ceux qui le peuvent pourront l’ajouter plus tard.",
  actsAsItself: "Agit en son propre nom pour toute l’organisation, même quand vous l’avez quittée.",
  actsAsItselfForYou: "Agit en son propre nom avec ce que vous avez ici.",
  already: "Déjà installée dans {place}",
  review: "Revoir l’accès",
  afterDirectory: "Elle peut vous ramener ici une fois configurée.",
  note: "Un mot pour les administrateurs",
  noteHint:
    "Ils le lisent avec votre demande. Laissez vide s’il n’y a rien à dire, et écrivez au plus {most, plural, one {# caractère} many {# de caractères} other {# caractères}}.",
  noteTooLong:
    "Le mot dépasse {most, plural, one {# caractère} many {# de caractères} other {# caractères}}. Rien n’a été envoyé. Veuillez le raccourcir.",

  installIn: "Installer dans {place}",
  installForYou: "Installer pour moi",
  install: "Installer",
  ask: "Demander aux administrateurs",
  choosePlace: "Choisissez où elle est installée. Rien n’a été partagé.",
  cannot: "Rien n’a été partagé. Vous pouvez revenir à l’application.",
  back: "Revenir à l’application",
  removal: "Elle peut être retirée à tout moment dans <a>Applications connectées</a>.",

  requestTitle: "Votre demande pour {app}",
  requestAsked: "Vous avez demandé aux administrateurs de votre organisation le {moment}.",
  requestOpen: "Elle attend une réponse jusqu’au {until}. Les administrateurs la voient avec votre message.",
  remind: "Rappeler aux administrateurs",
  remindLater: "On peut les rappeler une fois par jour.",
  takeBack: "Retirer la demande",
  requestApproved: "Les administrateurs de {organisation} ont accepté, et {app} est installée.",
  goOn: "Continuer vers {app}",
  requestDenied: "Les administrateurs de {organisation} ont refusé.",
  requestExpired: "Personne n’a répondu à temps.",
  requestCancelled: "La demande a été retirée.",
  noRequest: "Cette demande n’existe pas",
  noRequestHappened: "Ce n’est pas l’une des vôtres, ou l’adresse est incomplète.",
  noRequestToDo: "Vos apps montrent ce que vous avez demandé.",
  askedShared: "Rien n’a encore été partagé avec l’application.",
  askedAction: "Vos applications",
} satisfies Translation<typeof english>;
