import type { Translation } from "@grantway/words";
import type { frame as english } from "../en/frame.ts";

/** See `../frame.ts`. */
export const frame: Translation<typeof english> = {
  skip: "Aller au contenu",
  areas: "Rubriques",
  openAreas: "Menu",
  platform: "Plateforme",
  organisation: "Organisation",
  build: "Applications",
  reviews: "Examen",
  apps: "Applications",
  directory: "Catalogue",
  installed: "Mes applications",
  installedThere: "Applications connectées",
  requests: "Demandes",
  policy: "Politique",
  members: "Membres",
  roles: "Rôles",
  invitations: "Invitations",
  organisationSettings: "Réglages",
  organisations: "Organisations",
  newOrganisation: "Nouvelle organisation",
  overview: "Vue d’ensemble",
  people: "Personnes",
  clients: "Clients",
  apis: "API et scopes",
  sessions: "Sessions et jetons",
  keys: "Clés",
  audit: "Audit",
  settings: "Réglages",
  inspector: "Examiner un jeton",
  trail: "Où vous êtes",
  loadingPage: "la page",
  loadingSession: "qui est connecté",

  search: "Rechercher",
  searchHint: "Trouver des personnes, des clients et des pages",
  searchLabel: "Trouver des personnes, des clients et des pages par leur nom",
  searchPages: "Pages",
  searchPeople: "Personnes",
  searchClients: "Clients",
  searching: "Recherche…",
  searchFailed: "Les personnes et les clients n’ont pas pu être parcourus\u00a0: {why}",
  searchNothing: "Rien ne s’appelle «\u00a0{text}\u00a0».",
  searchFound: "{count, plural, one {# résultat} many {# résultats} other {# résultats}}",

  yourMenu: "votre menu",
  yourAccount: "Votre compte",
  signOut: "Se déconnecter",

  close: "Fermer",

  shortcutPalette: "Rechercher",
  shortcutGo: "Aller à {area}",

  passwordAgain: "Encore votre mot de passe",
  passwordAgainWhy:
    "Ce que vous allez faire est irréversible, et votre connexion date de plus de dix minutes.",
  password: "Mot de passe",
  confirm: "Confirmer",
  confirming: "Confirmation…",

  signedOut: "Vous êtes déconnecté",
  signedOutWhy:
    "Votre session est terminée. Ce que vous avez saisi est encore là\u00a0: connectez-vous dans un nouvel onglet, et cette page reprend où elle en était.",
  signInAgain: "Se connecter dans un nouvel onglet",
  lookAgain: "Je suis de nouveau connecté",
  looking: "Vérification…",
  stillSignedOut: "Il n’y a pas encore de session dans ce navigateur.",
  otherPerson:
    "{name} est maintenant connecté. Rechargez cette page pour continuer sous ce nom\u00a0; ce que vous avez saisi ici sera perdu.",
  backAgain: "Vous êtes connecté",
  backAgainWhy: "Fermez cet onglet et continuez dans celui d’où vous venez.",

  offline:
    "Le serveur ne répond pas. Ce que vous voyez est peut-être ancien\u00a0; ce que vous avez saisi reste. Tout reprend dès qu’il répond.",
  retryNow: "Essayer maintenant",

  leave: "Partir sans enregistrer\u00a0?",
  leaveWhy: "Ce que vous avez changé sur cette page n’est pas enregistré.",
  leaveAction: "Partir",
  stay: "Rester",

  notFound: "Cette page n’existe pas",
  notFoundWhy: "L’adresse est mal saisie ou vient d’une autre version. Rien n’a été changé.",
  notFoundAction: "Aller à la page d’accueil",
  noArea: "Ceci ne vous est pas ouvert",
  noAreaWhy:
    "Votre rôle ne permet pas de voir {area}. La personne qui administre ce serveur peut le changer.",
  broken: "Cette page est en panne",
  brokenWhy:
    "C’est une erreur de la console, pas la vôtre\u00a0: {why} Le reste continue, et rien n’a été changé.",
  outdated: "La console a été mise à jour sur le serveur. Rechargez la page pour continuer.",
  reload: "Recharger la page",

  problemMissing: "Votre rôle ne le permet pas. Rien n’a été changé.",
  problemBeyond: "Cela donnerait plus que ce que vous pouvez vous-même. Rien n’a été changé.",
  problemForgery: "La demande ne semblait pas venir de cette page. Rien n’a été changé. Rechargez la page.",
  problemPassword: "Rien n’a été changé\u00a0: le mot de passe n’a pas été redonné.",
  problemWrongPassword: "Ce n’est pas votre mot de passe.",
  problemSignedOut: "Rien n’a été changé\u00a0: vous êtes déconnecté.",
  problemGone: "Cela n’existe plus. Quelqu’un l’a peut-être supprimé entre-temps.",
  problemConflict: "Quelqu’un l’a changé entre-temps. Rien de ce que vous avez fait n’est encore enregistré.",
  problemTooMany:
    "{seconds, plural, one {Trop de demandes à la fois. Réessayez dans # seconde.} many {Trop de demandes à la fois. Réessayez dans # secondes.} other {Trop de demandes à la fois. Réessayez dans # secondes.}}",
  problemFailed: "Le serveur a échoué. On ne sait pas si quelque chose a été changé.",
  problemFailedReading: "Le serveur a échoué.",
  problemUnavailable: "Le serveur ne peut pas répondre pour l’instant. Réessayez dans un moment.",
  problemOutOfReach: "Le serveur ne répond pas. On ne sait pas si quelque chose a été changé.",
  problemOutOfReachReading: "Le serveur ne répond pas.",
  problemRequest: "{problem} Demande {id}.",
};
