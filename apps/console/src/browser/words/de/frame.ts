import type { Translation } from "@grantway/words";
import type { frame as english } from "../en/frame.ts";

/** See `../frame.ts`. */
export const frame: Translation<typeof english> = {
  skip: "Zum Inhalt",
  areas: "Bereiche",
  openAreas: "Menü",
  platform: "Plattform",
  organisation: "Organisation",
  build: "Apps",
  reviews: "Prüfung",
  apps: "Apps",
  directory: "Verzeichnis",
  installed: "Meine Apps",
  installedThere: "Verbundene Apps",
  requests: "Anfragen",
  policy: "Richtlinie",
  members: "Mitglieder",
  roles: "Rollen",
  invitations: "Einladungen",
  organisationSettings: "Einstellungen",
  organisations: "Organisationen",
  newOrganisation: "Neue Organisation",
  overview: "Übersicht",
  people: "Personen",
  clients: "Clients",
  apis: "APIs und Scopes",
  sessions: "Sitzungen und Token",
  keys: "Schlüssel",
  audit: "Audit",
  settings: "Einstellungen",
  inspector: "Token untersuchen",
  trail: "Wo Sie sind",
  loadingPage: "Die Seite",
  loadingSession: "Wer angemeldet ist",

  search: "Suchen",
  searchHint: "Personen, Clients und Seiten finden",
  searchLabel: "Personen, Clients und Seiten nach Namen finden",
  searchPages: "Seiten",
  searchPeople: "Personen",
  searchClients: "Clients",
  searching: "Wird gesucht…",
  searchFailed: "Personen und Clients konnten nicht durchsucht werden: {why}",
  searchNothing: "Nichts heißt „{text}“.",
  searchFound: "{count, plural, one {# Treffer} other {# Treffer}}",

  yourMenu: "Ihr Menü",
  yourAccount: "Ihr Konto",
  signOut: "Abmelden",

  close: "Schließen",

  shortcutPalette: "Suchen",
  shortcutGo: "Zu {area}",

  passwordAgain: "Noch einmal Ihr Passwort",
  passwordAgainWhy:
    "Was Sie vorhaben, lässt sich nicht rückgängig machen, und Ihre Anmeldung ist mehr als zehn Minuten her.",
  password: "Passwort",
  confirm: "Bestätigen",
  confirming: "Wird bestätigt…",

  signedOut: "Sie sind abgemeldet",
  signedOutWhy:
    "Ihre Sitzung ist zu Ende. Was Sie getippt haben, ist noch da: Melden Sie sich in einem neuen Tab an, dann geht es hier weiter.",
  signInAgain: "In einem neuen Tab anmelden",
  lookAgain: "Ich bin wieder angemeldet",
  looking: "Wird nachgesehen…",
  stillSignedOut: "In diesem Browser gibt es noch keine Sitzung.",
  otherPerson:
    "Jetzt ist {name} angemeldet. Laden Sie diese Seite neu, um als diese Person weiterzumachen; was Sie hier getippt haben, ist dann weg.",
  backAgain: "Sie sind angemeldet",
  backAgainWhy: "Schließen Sie diesen Tab und machen Sie in dem weiter, aus dem Sie kamen.",

  offline:
    "Der Server antwortet nicht. Was Sie sehen, kann veraltet sein; was Sie getippt haben, bleibt. Es geht von selbst weiter, sobald er wieder antwortet.",
  retryNow: "Jetzt versuchen",

  leave: "Gehen, ohne zu speichern?",
  leaveWhy: "Was Sie auf dieser Seite geändert haben, ist nicht gespeichert.",
  leaveAction: "Gehen",
  stay: "Bleiben",

  notFound: "Diese Seite gibt es nicht",
  notFoundWhy: "Die Adresse ist vertippt oder aus einer anderen Version. Es wurde nichts geändert.",
  notFoundAction: "Zur Startseite",
  noArea: "Das dürfen Sie nicht sehen",
  noAreaWhy: "Mit Ihrer Rolle können Sie {area} nicht sehen. Wer diesen Server verwaltet, kann das ändern.",
  broken: "Diese Seite ist kaputt",
  brokenWhy: "Ein Fehler der Konsole, nicht Ihrer: {why} Der Rest geht weiter, und es wurde nichts geändert.",
  outdated: "Die Konsole auf dem Server ist neuer. Laden Sie die Seite neu, um weiterzumachen.",
  reload: "Seite neu laden",

  problemMissing: "Ihre Rolle erlaubt das nicht. Es wurde nichts geändert.",
  problemBeyond: "Das gäbe mehr, als Sie selbst dürfen. Es wurde nichts geändert.",
  problemForgery:
    "Die Anfrage sah nicht nach dieser Seite aus. Es wurde nichts geändert. Laden Sie die Seite neu.",
  problemPassword: "Es wurde nichts geändert: Das Passwort wurde nicht noch einmal eingegeben.",
  problemWrongPassword: "Das ist nicht Ihr Passwort.",
  problemSignedOut: "Es wurde nichts geändert: Sie sind abgemeldet.",
  problemGone: "Es ist nicht mehr da. Vielleicht hat es inzwischen jemand gelöscht.",
  problemConflict: "Jemand hat es inzwischen geändert. Von Ihnen wurde noch nichts gespeichert.",
  problemTooMany:
    "{seconds, plural, one {Zu viele Anfragen auf einmal. Versuchen Sie es in # Sekunde wieder.} other {Zu viele Anfragen auf einmal. Versuchen Sie es in # Sekunden wieder.}}",
  problemFailed: "Der Server hat versagt. Ob etwas geändert wurde, ist nicht bekannt.",
  problemFailedReading: "Der Server hat versagt.",
  problemUnavailable: "Der Server kann gerade nicht antworten. Versuchen Sie es gleich noch einmal.",
  problemOutOfReach: "Der Server antwortet nicht. Ob etwas geändert wurde, ist nicht bekannt.",
  problemOutOfReachReading: "Der Server antwortet nicht.",
  problemRequest: "{problem} Anfrage {id}.",
};
