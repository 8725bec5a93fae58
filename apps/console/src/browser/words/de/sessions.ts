import type { Translation } from "@grantway/words";
import type { sessions as english } from "../en/sessions.ts";

/** See `../sessions.ts`. */
export const sessions: Translation<typeof english> = {
  title: "Sitzungen und Token",
  tabs: "Sitzungen und Token",
  sessions: "Sitzungen",
  families: "Token-Familien",
  aboutSessions: "Browser, in denen jemand angemeldet ist.",
  aboutFamilies:
    "Alles, was aus einer Anmeldung bei einer App hervorging: ihre Refresh-Token und Access-Token. Es endet als Ganzes.",

  person: "Person",
  device: "Gerät",
  place: "Ort",
  signedIn: "Angemeldet",
  expires: "Endet von selbst",
  unknownDevice: "Unbekanntes Gerät",

  app: "App",
  scopes: "Scopes",
  lastUsed: "Zuletzt genutzt",
  state: "Zustand",
  alive: "Gültig",
  whySignedOut: "Beendet: abgemeldet",
  whyReplayed: "Beendet: ein Token wurde zweimal benutzt",
  whyRevoked: "Beendet: zurückgenommen",
  whyExpired: "Abgelaufen",
  whyPersonSuspended: "Ruht: die Person ist gesperrt",
  whyClientSuspended: "Ruht: der Client ist gesperrt",

  filterPerson: "Person: {name}",
  filterClient: "App: {name}",
  filterAlive: "Zustand: gültig",
  ofPerson: "Einer Person…",
  ofClient: "Einer App…",
  aliveOnly: "Gültige",

  endSession: "Sitzung beenden",
  endFamily: "Token beenden",
  endMany: "Beenden",
  endSessionQuestion: "Die Sitzung von {name} beenden?",
  endSessionWhat: "In diesem Browser wird abgemeldet, und auch aus Apps, bei denen dort angemeldet wurde.",
  endFamilyQuestion: "Die Token von {app} für {name} beenden?",
  endFamilyWhat:
    "Refresh-Token und Access-Token gelten sofort nicht mehr. Die App muss {name} neu anmelden lassen; was erlaubt wurde, bleibt.",
  endManySessionsQuestion: "{count, plural, one {# Sitzung beenden?} other {# Sitzungen beenden?}}",
  endAllSessionsQuestion: "Alle Sitzungen beenden, die passen?",
  endManyFamiliesQuestion:
    "{count, plural, one {# Token-Familie beenden?} other {# Token-Familien beenden?}}",
  endAllFamiliesQuestion: "Alle Token-Familien beenden, die passen?",
  endForGood: "Was endet, kommt nicht zurück. Man meldet sich neu an.",
  ending: "Wird beendet…",
  sessionEnded: "Die Sitzung von {name} ist beendet.",
  familyEnded: "Die Token von {app} für {name} sind beendet.",

  emptySessionsTitle: "Niemand ist angemeldet",
  emptySessionsText:
    "Eine Sitzung ist ein Browser, in dem jemand angemeldet ist. Sie steht hier, bis sie endet.",
  emptyFamiliesTitle: "Keine App hat Token",
  emptyFamiliesText:
    "Meldet sich jemand bei einer App an, stehen ihre Token hier zusammen, bis einen Tag nach ihrem Ende.",
  noMatchTitle: "Nichts passt",
  noMatchText: "Von dieser Person oder App gibt es nichts in diesem Zustand.",
  showAll: "Alle zeigen",

  findSession: "Nach Person, Gerät oder Adresse finden",
  ofSession: "für {name} auf {device}",
  ofFamily: "für {app} und {name}",
  whyGrantRevoked: "Beendet: nicht mehr erlaubt",
  whySessionEnded: "Beendet: die Sitzung ist beendet",
  endingSessions: "Sitzungen werden beendet",
  endingFamilies: "Token-Familien werden beendet",
};
