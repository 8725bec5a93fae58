import type { Translation } from "@grantway/words";
import type { overview as english } from "../en/overview.ts";

/** See `../overview.ts`. */
export const overview: Translation<typeof english> = {
  title: "Vue d’ensemble",
  loading: "la vue d’ensemble",
  attention: "À regarder",
  nothing: "Rien ne demande votre attention.",
  keyEnds: "La clé {algorithm} signe jusqu’au {moment}.",
  keyFollowed: "La suivante est publiée.",
  keyUnfollowed: "La suivante n’est pas encore publiée.",
  keyOld: "La clé {algorithm} signe depuis plus d’un an, et personne ne prévoit la suivante.",
  toKeys: "Voir les clés",
  oldSecrets:
    "{count, plural, one {# client a un secret de plus d’un an.} many {# clients ont des secrets de plus d’un an.} other {# clients ont des secrets de plus d’un an.}}",
  unusedClients:
    "{count, plural, one {# client n’a pas servi depuis 90 jours.} many {# clients n’ont pas servi depuis 90 jours.} other {# clients n’ont pas servi depuis 90 jours.}}",
  since: "depuis le {moment}",
  more: "{count, plural, one {et # autre} many {et # autres} other {et # autres}}",
  failing:
    "Les connexions échouées augmentent\u00a0: {now, number} ces sept derniers jours, {before, number} les sept précédents.",
  toAudit: "Voir le journal",

  range: "Période",
  hours: "24 heures",
  days: "30 jours",
  signIns: "Connexions",
  failedSignIns: "Connexions échouées",
  tokens: "Jetons émis",
  errors: "Erreurs",
  countSignIns: "{count, plural, one {# connexion} many {# connexions} other {# connexions}}",
  countFailed:
    "{count, plural, one {# connexion échouée} many {# connexions échouées} other {# connexions échouées}}",
  countTokens: "{count, plural, one {# jeton} many {# jetons} other {# jetons}}",
  countErrors: "{count, plural, one {# erreur} many {# erreurs} other {# erreurs}}",
  inHours: "{what} ces dernières 24 heures",
  inDays: "{what} ces 30 derniers jours",

  totals: "Ce qu’il y a",
  people: "Personnes",
  clients: "Clients",
  suspended: "{count, plural, one {# suspendu} many {# suspendus} other {# suspendus}}",
  apis: "API",
  scopes: "Scopes",
  sessions: "Sessions",
  grants: "Apps connectées",

  health: "Comment va le serveur",
  database: "Base de données",
  sqlite: "SQLite",
  postgres: "PostgreSQL",
  latency: "une écriture prend {milliseconds, number} ms",
  unwritable: "Elle ne peut pas être écrite",
  thread: "Thread {number}",
  busy: "occupé à {share}",
  silent: "Il n’a pas répondu",
};
