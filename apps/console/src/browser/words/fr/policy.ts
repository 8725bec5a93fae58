import type { Translation } from "@grantway/words";
import type { policy as english } from "../en/policy.ts";

/** See `../policy.ts`. */
export const policy: Translation<typeof english> = {
  title: "Politique",
  lead: "Quelles applications les membres peuvent installer. De haut en bas\u00a0: la première phrase qui convient décide.",
  loading: "la politique",
  gone: "Cette organisation n’existe pas",
  goneWhy: "Elle a peut-être été supprimée, ou vous n’en faites plus partie.",
  back: "Aller à la page d’accueil",
  readOnly: "Vous pouvez lire cette politique. Qui peut modifier les politiques ici peut la changer.",

  "say-allow": "{who} peuvent installer {what}.",
  "say-request": "{who} ont besoin d’une approbation pour {what}.",
  "say-deny": "{who} ne peuvent pas installer {what}.",
  "else-allow": "Tout le reste peut être installé.",
  "else-request": "Tout le reste demande une approbation.",
  "else-deny": "Tout le reste est bloqué.",
  members: "Les membres",
  roles: "Les personnes au rôle {roles}",
  what: "{publisher, select, ours {les applications de l’organisation} verified {les applications vérifiées} unverified {les applications d’éditeurs non vérifiés} other {les applications}}{risk, select, low { aux autorisations à faible risque} medium { aux autorisations à risque moyen au plus} other {}}{actsAs, select, app { qui agissent en leur nom propre} person { qui n’agissent qu’au nom de personnes} other {}}",
  whatNamed:
    "{names}{publisher, select, ours { (si propres à l’organisation)} verified { (si vérifiées)} unverified { (si non vérifiées)} other {}}{risk, select, low { aux autorisations à faible risque} medium { aux autorisations à risque moyen au plus} other {}}{actsAs, select, app { en leur nom propre} person { au nom de personnes seulement} other {}}",
  someRoles: "Certains membres",
  someApps: "certaines applications, dont celle-ci",
  unknownRole: "un rôle disparu",
  unknownApp: "une application disparue",

  rules: "Phrases",
  noRules: "Aucune phrase. Seul vaut ce qui figure sous «\u00a0Tout le reste\u00a0».",
  otherwise: "Tout le reste",
  administrators:
    "Qui peut installer des applications ici n’a pas besoin d’approbation. Ce qui est bloqué l’est aussi pour eux.",
  add: "Ajouter une phrase",
  edit: "Modifier",
  remove: "Retirer",
  up: "Monter",
  down: "Descendre",
  ofRule: "phrase {place}",
  moved: "Maintenant phrase {place} sur {count}.",
  removed: "La phrase est retirée. Rien n’est encore enregistré.",
  moveHint: "Dans la liste, Alt et une flèche déplacent la phrase qui a le focus.",

  newRule: "Nouvelle phrase",
  changeRule: "Modifier la phrase",
  done: "Terminé",
  answer: "Ce qui se passe",
  "answer-allow": "Peut être installée",
  "answer-request": "Demande une approbation",
  "answer-deny": "Bloquée",
  aboutAllow: "Les personnes l’installent elles-mêmes.",
  aboutRequest: "Les personnes demandent, l’administration décide.",
  aboutDeny: "Personne ne l’installe, l’administration non plus.",
  who: "Qui la veut",
  whoHint: "Aucun choix signifie tout le monde.",
  publisher: "Publiée par",
  publisherAny: "N’importe qui",
  publisherOurs: "Cette organisation",
  publisherVerified: "Un éditeur vérifié",
  publisherUnverified: "Un éditeur non vérifié",
  risk: "Demande",
  riskAny: "N’importe quoi",
  riskLow: "Seulement des autorisations à faible risque",
  riskMedium: "Des autorisations à risque moyen au plus",
  actsAs: "Agit",
  actsAsAny: "N’importe comment",
  actsAsApp: "En son nom propre, pour toute l’organisation",
  actsAsPerson: "Seulement au nom de la personne qui l’utilise",
  apps: "Seulement ces applications",
  appsHint: "Aucun choix signifie toutes.",
  addApp: "Ajouter une application",
  reads: "Elle dit",

  "never-decides":
    "Ne décide jamais\u00a0: la phrase {by, number} convient à tout ce à quoi celle-ci convient.",
  "changes-nothing":
    "Ne change rien\u00a0: sans elle, {by, plural, =0 {«\u00a0Tout le reste\u00a0»} one {la phrase #} many {la phrase #} other {la phrase #}} dirait la même chose.",
  "less-is-more":
    "Retient les applications qui demandent peu, alors que {by, plural, =0 {«\u00a0Tout le reste\u00a0»} one {la phrase #} many {la phrase #} other {la phrase #}} laisse passer celles qui demandent plus.",

  simulation: "Sur les 30 derniers jours",
  simulationHint:
    "Ce que les membres ont voulu, jugé d’après ces phrases au lieu de celles qui sont enregistrées.",
  wishes: "ce que les membres ont voulu",
  noWishes: "Personne n’a voulu d’application ces 30 derniers jours\u00a0: il n’y a rien à comparer.",
  noDifference:
    "{wishes, plural, one {# souhait aurait} many {# de souhaits auraient} other {# souhaits auraient}} reçu la même réponse.",
  differences:
    "{changed, plural, one {# souhait sur {total} aurait} many {# souhaits sur {total} auraient} other {# souhaits sur {total} auraient}} reçu une autre réponse.",
  partOfThem: "Les {count} plus récents ont été jugés.",
  before: "Enregistrée",
  after: "Ces phrases",
  outcome: "Réponse",
  "request-allow":
    "{count, plural, one {# souhait aurait été installé tout de suite au lieu d’attendre.} many {# souhaits auraient été installés tout de suite au lieu d’attendre.} other {# souhaits auraient été installés tout de suite au lieu d’attendre.}}",
  "deny-allow":
    "{count, plural, one {# souhait bloqué aurait été installé.} many {# souhaits bloqués auraient été installés.} other {# souhaits bloqués auraient été installés.}}",
  "allow-request":
    "{count, plural, one {# souhait aurait d’abord eu besoin d’une approbation.} many {# souhaits auraient d’abord eu besoin d’une approbation.} other {# souhaits auraient d’abord eu besoin d’une approbation.}}",
  "deny-request":
    "{count, plural, one {# souhait bloqué aurait pu être demandé.} many {# souhaits bloqués auraient pu être demandés.} other {# souhaits bloqués auraient pu être demandés.}}",
  "allow-deny":
    "{count, plural, one {# souhait aurait été bloqué au lieu d’être installé.} many {# souhaits auraient été bloqués au lieu d’être installés.} other {# souhaits auraient été bloqués au lieu d’être installés.}}",
  "request-deny":
    "{count, plural, one {# souhait aurait été bloqué au lieu d’être demandé.} many {# souhaits auraient été bloqués au lieu d’être demandés.} other {# souhaits auraient été bloqués au lieu d’être demandés.}}",
  example: "{person} a voulu {app}, {when}",
  somebody: "Quelqu’un qui est parti",

  directory: "Ce que le catalogue montre aux membres",
  directoryAll: "Toutes les applications publiques",
  directoryAllWhy: "Sauf celles que vous masquez sous «\u00a0Catalogue\u00a0».",
  directoryChosen: "Seulement les applications que vous choisissez",
  directoryChosenWhy:
    "Choisissez les applications sous «\u00a0Catalogue\u00a0». Rien d’autre ne figure dans leur catalogue, et la politique décide toujours qui peut installer.",
  tabDirectory: "Catalogue",
  app: "Application",
  publisherName: "Éditeur",
  membersSee: "Les membres la voient",
  isShown: "Montrée",
  isHidden: "Masquée",
  change: "Modifier",
  hide: "Masquer",
  show: "Montrer",
  findListed: "Chercher des applications par nom ou éditeur",
  directoryList: "Applications du catalogue",
  noListed: "Aucune application publique pour l’instant",
  noListedText:
    "Quand un éditeur publie une application, elle apparaît ici, et vous dites si les membres la voient.",
  noMatch: "Aucune application ne correspond",
  noMatchText: "La recherche porte sur les noms et les éditeurs.",
  showAll: "Montrer toutes les applications",

  save: "Enregistrer",
  saving: "Enregistrement…",
  saved: "La politique de {name} est enregistrée.",
};
