import type { Translation } from "@grantway/words";
import type { people as english } from "../en/people.ts";

/** See `../people.ts`. */
export const people: Translation<typeof english> = {
  title: "Personnes",
  list: "Personnes",
  add: "Nouvelle personne",
  find: "Chercher par nom, identifiant ou e-mail",

  name: "Nom",
  username: "Identifiant",
  email: "E-mail",
  role: "Rôle",
  state: "État",
  created: "Création",
  ownedClients: "Ses clients",
  showClients: "Afficher",
  groups: "Groupes",
  id: "Référence",
  never: "Jamais",
  none: "Aucun",

  active: "Actif",
  suspended: "Suspendu",
  roleAdmin: "Administration",
  roleAuditor: "Audit",
  roleSupport: "Assistance",
  roleDeveloper: "Développement",
  roleUser: "Compte",
  aboutAdmin: "Peut tout faire.",
  aboutAuditor: "Voit tout et ne change rien.",
  aboutSupport: "Trouve les personnes, termine les sessions et réinitialise les mots de passe.",
  aboutDeveloper: "Enregistre et modifie ses propres clients.",
  aboutUser: "A un compte, sans part à l’administration.",

  filterState: "État\u00a0: {state}",
  filterRole: "Rôle\u00a0: {role}",
  filterGroup: "Groupe\u00a0: {group}",
  groupIs: "Groupe…",
  groupQuestion: "Afficher les personnes d’un groupe",
  groupField: "Nom du groupe",
  show: "Afficher",

  emptyTitle: "Personne n’a encore de compte",
  emptyText: "Qui a un compte peut se connecter et autoriser des applications à agir en son nom.",
  noMatchTitle: "Personne ne correspond",
  noMatchText:
    "La recherche porte sur les noms, les identifiants et les adresses e-mail, avec les filtres ci-dessus.",
  showAll: "Afficher tout le monde",

  edit: "Modifier le profil",
  suspend: "Suspendre",
  activate: "Réactiver",
  setPassword: "Définir un mot de passe…",
  makeLink: "Créer un lien de mot de passe…",
  signOut: "Déconnecter partout…",
  remove: "Supprimer…",

  suspendMany: "Suspendre",
  activateMany: "Réactiver",
  signOutMany: "Déconnecter partout",
  removeMany: "Supprimer…",
  suspendingMany: "Suspension en cours",
  activatingMany: "Réactivation en cours",
  signingOutMany: "Déconnexion en cours",
  removingMany: "Suppression en cours",
  suspendManyQuestion:
    "{count, plural, one {Suspendre # personne\u00a0?} many {Suspendre # de personnes\u00a0?} other {Suspendre # personnes\u00a0?}}",
  suspendAllQuestion: "Suspendre toutes les personnes qui correspondent\u00a0?",
  suspendManyEnds: "Elles sont déconnectées partout, et tout jeton qui agit pour elles prend fin aussitôt.",
  suspendManyBack: "Vous pourrez les réactiver. Ce qui a pris fin ne revient pas.",
  signOutManyQuestion:
    "{count, plural, one {Déconnecter # personne partout\u00a0?} many {Déconnecter # de personnes partout\u00a0?} other {Déconnecter # personnes partout\u00a0?}}",
  signOutAllQuestion: "Déconnecter toutes les personnes qui correspondent\u00a0?",
  removeManyQuestion:
    "{count, plural, one {Supprimer # personne\u00a0?} many {Supprimer # de personnes\u00a0?} other {Supprimer # personnes\u00a0?}}",
  removeAllQuestion: "Supprimer toutes les personnes qui correspondent\u00a0?",
  removeManyEnds:
    "Leurs comptes, leurs sessions et tout ce qu’elles ont autorisé disparaissent pour de bon. Les clients qui leur appartiennent passent à la plateforme.",
  removeManyWord: "supprimer",

  nowSuspended: "{name}\u00a0: compte suspendu et déconnecté partout.",
  nowActive: "{name} peut de nouveau se connecter.",
  nowSignedOut: "{name}\u00a0: déconnexion faite partout.",
  nowRemoved: "{name}\u00a0: compte supprimé.",
  nowSaved: "Le profil de {name} est enregistré.",
  nowCreated: "{name} a un compte.",
  passwordSet: "Le mot de passe de {name} est changé, et toutes les sessions sont terminées.",

  signOutQuestion: "Déconnecter {name} partout\u00a0?",
  signOutSessions:
    "{count, plural, =0 {Il n’y a aucune session.} one {# session prend fin.} many {# de sessions prennent fin.} other {# sessions prennent fin.}}",
  signOutTokens: "La déconnexion vaut aussi pour les applications. Ce qui leur a été autorisé reste.",
  signOutAction: "Déconnecter partout",
  signingOut: "Déconnexion…",

  removeQuestion: "Supprimer {name}\u00a0?",
  removeSessions:
    "{count, plural, =0 {Aucune session ne prend fin.} one {# session prend fin.} many {# de sessions prennent fin.} other {# sessions prennent fin.}}",
  removeApps:
    "{count, plural, =0 {Aucune application n’a reçu d’autorisation.} one {# application perd ce qui lui était autorisé.} many {# d’applications perdent ce qui leur était autorisé.} other {# applications perdent ce qui leur était autorisé.}}",
  removeFamilies:
    "{count, plural, =0 {Aucun jeton n’est en service.} one {# chaîne de jetons prend fin.} many {# de chaînes de jetons prennent fin.} other {# chaînes de jetons prennent fin.}}",
  removeClients:
    "{count, plural, =0 {Aucun client ne leur appartient.} one {# client qui leur appartient passe à la plateforme et continue de fonctionner.} many {# clients qui leur appartiennent passent à la plateforme et continuent de fonctionner.} other {# clients qui leur appartiennent passent à la plateforme et continuent de fonctionner.}}",
  removeForGood: "Rien de cela ne peut être rétabli. L’audit garde ses entrées.",
  removeAction: "Supprimer",
  removing: "Suppression…",

  person: "Personne",
  loadingPerson: "la personne",
  tabs: "À propos de {name}",
  tabProfile: "Profil",
  tabSessions: "Sessions",
  tabApps: "Applications connectées",
  tabActivity: "Activité",
  verified: "vérifiée",
  notVerified: "non vérifiée",
  changed: "Modification",
  signedIn: "Connexion",
  signedInCount:
    "{count, plural, one {Dans # navigateur, la dernière fois} many {Dans # de navigateurs, la dernière fois} other {Dans # navigateurs, la dernière fois}}",
  notSignedIn: "Aucune connexion en cours",
  notSignedInText:
    "Après une connexion, le navigateur figure ici avec l’appareil et le lieu, jusqu’à la fin de la session.",
  sessionsOf: "Sessions de {name}",
  appsOf: "Applications connectées à {name}",
  activityOf: "Ce que {name} a fait, et ce qui a été fait de son compte",
  noApps: "Aucune application connectée",
  noAppsText: "Ce qui est autorisé à une application figure ici, avec sa dernière utilisation.",
  noActivity: "Il ne s’est encore rien passé",
  noActivityText: "Ce que fait cette personne et ce qui est fait de son compte figure ici.",

  app: "Application",
  scopes: "Peut",
  allowed: "Depuis",
  lastUsed: "Dernière utilisation",
  revoke: "Retirer…",
  revokeQuestion: "Retirer ce que {name} a autorisé à {app}\u00a0?",
  revokeAgain: "{app} devra redemander à {name}.",
  revokeAction: "Retirer",
  revoking: "Retrait…",
  nowRevoked: "Ce que {name} avait autorisé à {app} est retiré.",

  usernameHint: "Pour se connecter, à côté de l’adresse e-mail.",
  nameHint: "Ce que les autres lisent. Sans nom, c’est l’identifiant.",
  nameKept: "Ce que les autres lisent.",
  groupsHint: "Les applications les apprennent là où elles les demandent.",
  addGroup: "Ajouter un groupe",
  password: "Mot de passe",
  passwordHint: "Laissez-le vide pour envoyer plutôt un lien à usage unique.",
  createAction: "Créer le compte",
  creating: "Création…",
  saveAction: "Enregistrer",
  saving: "Enregistrement…",

  passwordTitle: "Définir un mot de passe pour {name}",
  passwordWhat:
    "Toutes les sessions prennent fin, ainsi que tout jeton qui agit pour cette personne. Si elle peut le définir elle-même, un lien est préférable.",
  newPassword: "Nouveau mot de passe",
  passwordMissing: "Saisissez le nouveau mot de passe.",
  passwordAction: "Définir le mot de passe",

  linkTitle: "Lien de mot de passe pour {name}",
  linkWhat:
    "Qui ouvre le lien définit le mot de passe de ce compte, une seule fois. Un lien précédent ne marche plus. Rien d’autre ne change avant son utilisation.",
  linkAction: "Créer le lien",
  making: "Création…",
  linkMade: "Le lien",
  linkOnce:
    "Copiez-le maintenant et ne le donnez qu’à {name}\u00a0: il ne sera plus affiché. Il marche une fois, jusqu’au {moment}.",
};
