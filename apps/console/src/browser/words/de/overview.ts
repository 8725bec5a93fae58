import type { Translation } from "@grantway/words";
import type { overview as english } from "../en/overview.ts";

/** See `../overview.ts`. */
export const overview: Translation<typeof english> = {
  title: "Übersicht",
  loading: "Die Übersicht",
  attention: "Braucht Aufmerksamkeit",
  nothing: "Nichts braucht Aufmerksamkeit.",
  keyEnds: "Der {algorithm}-Schlüssel signiert bis {moment}.",
  keyFollowed: "Sein Nachfolger ist veröffentlicht.",
  keyUnfollowed: "Noch ist kein Nachfolger veröffentlicht.",
  keyOld: "Der {algorithm}-Schlüssel signiert seit mehr als einem Jahr, und niemand plant seinen Nachfolger.",
  toKeys: "Schlüssel ansehen",
  oldSecrets:
    "{count, plural, one {# Client hat ein Geheimnis, das älter als ein Jahr ist.} other {# Clients haben Geheimnisse, die älter als ein Jahr sind.}}",
  unusedClients:
    "{count, plural, one {# Client wurde 90 Tage nicht benutzt.} other {# Clients wurden 90 Tage nicht benutzt.}}",
  since: "seit {moment}",
  more: "{count, plural, one {und # weiterer} other {und # weitere}}",
  failing:
    "Fehlgeschlagene Anmeldungen nehmen zu: {now, number} in den letzten sieben Tagen, {before, number} in den sieben davor.",
  toAudit: "Protokoll ansehen",

  range: "Zeitraum",
  hours: "24 Stunden",
  days: "30 Tage",
  signIns: "Anmeldungen",
  failedSignIns: "Fehlgeschlagene Anmeldungen",
  tokens: "Ausgestellte Tokens",
  errors: "Fehler",
  countSignIns: "{count, plural, one {# Anmeldung} other {# Anmeldungen}}",
  countFailed: "{count, plural, one {# fehlgeschlagene Anmeldung} other {# fehlgeschlagene Anmeldungen}}",
  countTokens: "{count, plural, one {# Token} other {# Tokens}}",
  countErrors: "{count, plural, one {# Fehler} other {# Fehler}}",
  inHours: "{what} in den letzten 24 Stunden",
  inDays: "{what} in den letzten 30 Tagen",

  totals: "Was es gibt",
  people: "Personen",
  clients: "Clients",
  suspended: "{count, plural, one {# gesperrt} other {# gesperrt}}",
  apis: "APIs",
  scopes: "Scopes",
  sessions: "Sitzungen",
  grants: "Verbundene Apps",

  health: "Wie es dem Server geht",
  database: "Datenbank",
  sqlite: "SQLite",
  postgres: "PostgreSQL",
  latency: "ein Schreiben dauert {milliseconds, number} ms",
  unwritable: "Sie kann nicht beschrieben werden",
  thread: "Thread {number}",
  busy: "{share} beschäftigt",
  silent: "Er hat nicht geantwortet",
};
