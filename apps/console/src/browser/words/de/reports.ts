import type { Translation } from "@grantway/words";
import type { reports as english } from "../en/reports.ts";

/** See `../reports.ts`. */
export const reports = {
  "reason-impersonation": "Sie gibt sich als jemand anderes aus",
  "reason-asks-too-much": "Sie verlangt mehr, als sie braucht",
  "reason-harmful": "Sie tut etwas Schädliches",
  "reason-other": "Etwas anderes",

  reportApp: "Diese App melden…",
  reportTitle: "{app} melden?",
  reportWhat:
    "Die Meldung geht mit Ihrem Namen an die, die hier Apps prüfen. Wer die App veröffentlicht, sieht sie nicht.",
  why: "Was stimmt mit ihr nicht?",
  chooseReason: "Wählen Sie, was mit der App nicht stimmt.",
  note: "In wenigen Worten",
  noteHint:
    "Nötig bei „Etwas anderes“. Schreiben Sie höchstens {most, plural, one {# Zeichen} other {# Zeichen}} und kein Passwort.",
  noteMissing: "Sagen Sie in wenigen Worten, was mit der App nicht stimmt.",
  noteTooLong:
    "Ihr Text hat mehr als {most, plural, one {# Zeichen} other {# Zeichen}}. Bitte kürzen Sie ihn.",
  notePlain: "Ihr Text enthält ein Zeichen, das niemand lesen kann. Bitte tippen Sie ihn neu.",
  send: "Meldung senden",
  sending: "Wird gesendet…",
  sent: "Ihre Meldung von {app} wurde gesendet. Sie wird von denen angesehen, die hier Apps prüfen.",
  tooMany:
    "Sie haben so viele Meldungen gesendet, wie an einem Tag möglich sind. Jetzt wurde nichts gesendet.",
  reported: "Sie haben sie gemeldet",
  reportedWhy:
    "Die Meldung wird von denen angesehen, die hier Apps prüfen. Sobald sie abgeschlossen ist, können Sie die App erneut melden.",

  tab: "Meldungen",
  tabOpen: "Meldungen ({count, number})",
  list: "Meldungen von Apps",
  ofApp: "Was gemeldet wurde",
  app: "App",
  who: "Gemeldet von",
  nobody: "Jemand, der gelöscht wurde",
  words: "Warum",
  when: "Gemeldet",
  state: "Zustand",
  "state-open": "Offen",
  "state-closed": "Abgeschlossen",
  "outcome-acted": "Es wurde etwas getan",
  "outcome-unfounded": "Es ist alles in Ordnung",
  "outcome-unclear": "Es lässt sich nicht sagen",
  "outcome-app-deleted": "Die App wurde gelöscht",
  open: "{count, plural, =0 {Keine offen} one {# offen} other {# offen}}",
  empty: "Keine Meldung ist offen",
  emptyWhy:
    "Wer gefragt wird, ob eine App installiert werden soll, oder sie im Verzeichnis findet, kann sie melden. Was gesagt wird, steht hier, bis jemand es abschließt.",
  noMatch: "Keine Meldung passt",
  noMatchWhy: "In diesem Zustand gibt es keine, oder keine von dieser App.",
  showOpen: "Alle offenen zeigen",
  filterState: "Zustand: {state}",
  filterApp: "Von einer App",
  close: "Abschließen…",
  closeTitle: "Diese Meldung von {app} abschließen?",
  closeWhat:
    "Der App geschieht dadurch nichts: Was gestoppt werden muss, wird auf der Seite der App gestoppt. Wer sie gemeldet hat, kann sie erneut melden.",
  outcome: "Was dabei herauskam",
  outcomeMissing: "Wählen Sie, was dabei herauskam.",
  closeAction: "Meldung abschließen",
  closing: "Wird abgeschlossen…",
  isClosed: "Die Meldung von {app} ist abgeschlossen.",
} satisfies Translation<typeof english>;
