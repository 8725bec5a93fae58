import type { Translation } from "@grantway/words";
import type { answer as english } from "../en/answer.ts";

/** See `../answer.ts`. */
export const answer = {
  answer: "Antwort",
  status:
    "{code, select, s200 {OK} s201 {Angelegt} s202 {Angenommen} s204 {Kein Inhalt} s206 {Ein Teil} s301 {Umgezogen} s302 {Anderswo} s303 {Anderswo} s304 {Unverändert} s307 {Anderswo} s308 {Umgezogen} s400 {Fehlerhafte Anfrage} s401 {Nicht angemeldet} s403 {Nicht erlaubt} s404 {Nicht gefunden} s405 {Methode nicht erlaubt} s406 {Diese Form gibt es nicht} s408 {Zu langsam} s409 {Konflikt} s410 {Nicht mehr da} s412 {Inzwischen geändert} s413 {Zu groß} s415 {Falscher Inhaltstyp} s422 {Ungültig} s428 {Bedingung fehlt} s429 {Zu viele Anfragen} s500 {Serverfehler} s501 {Nicht umgesetzt} s502 {Gateway gestört} s503 {Nicht erreichbar} s504 {Gateway zu langsam} c2 {Erfolg} c3 {Anderswo} c4 {Abgelehnt} c5 {Serverfehler} other {Beantwortet}}",
  facts: "{time} · {size}",

  download: "Herunterladen",
  copyTooLarge: "Für die Zwischenablage ist das zu groß: Laden Sie es herunter.",
  pin: "Zum Vergleichen anheften",
  unpin: "Lösen",
  pinned: "Angeheftet: Die nächste Antwort kann mit dieser verglichen werden.",
  pinnedAt: "Die Antwort von {time} ist angeheftet.",

  views: "Wie die Antwort gezeigt wird",
  tree: "Baum",
  table: "Tabelle",
  text: "Text",
  events: "Ereignisse",
  image: "Bild",
  media: "Abspielen",
  file: "Datei",
  headers: "Header",
  raw: "Roh",
  compare: "Vergleichen",

  reading: "Die Antwort wird gelesen …",
  readingCancel: "Lesen abbrechen",
  cancelled: "Das Lesen wurde abgebrochen. Die Antwort ist noch da.",
  readAgain: "Lesen",
  notRead: "Die Antwort konnte nicht gelesen werden: {message}. Herunterladen lässt sie sich.",

  empty: "Die Antwort hat keinen Inhalt",
  emptyWhy: "Status und Header sind alles.",
  noHeaders: "Die Antwort hat keine Header, die hier zu sehen sind.",
  headerName: "Name",
  headerValue: "Wert",
  copyHeaders: "Alle Header kopieren",

  wrongType: "Sie nennt sich {type} und sieht nicht so aus. Gezeigt wird sie als das, wonach sie aussieht.",
  noType: "Sie sagt nicht, was sie ist. Gezeigt wird sie als das, wonach sie aussieht.",
  unknownCharset: "Den Zeichensatz „{charset}“ kennt hier niemand. Gelesen wird sie als {used}.",
  damaged:
    "Ein Teil davon ist kein Text in {charset}; er erscheint als �. Heruntergeladen wird alles so, wie es kam.",
  broken:
    "Ab Zeile {line, number}, Spalte {column, number} ist das kein JSON: Dort müsste {expected, select, value {ein Wert} key {ein Schlüssel in Anführungszeichen} colon {ein Doppelpunkt} comma {ein Komma oder das Ende} string {der Rest einer Zeichenkette oder ein maskiertes Zeichen} number {eine Ziffer} other {das Ende}} stehen. Gezeigt wird, was zu lesen war; unter Roh steht alles.",
  bare: "{count, plural, one {# Zeile ist kein JSON} other {# Zeilen sind kein JSON}}. Sie stehen da, wie sie kamen.",

  saidProblem: "Was die API gesagt hat",
  retryAfter: "Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} wieder.",
  retryAt: "Versuchen Sie es nach {date} wieder.",
  wantsScope: "Dafür braucht es den Scope {scope}.",
  htmlPage: "Die API hat mit einer Webseite geantwortet. Darauf steht:",
  problemCode: "Code",
  problemRest: "Mehr wurde nicht gesagt.",

  imageOf: "Die Antwort als Bild",
  imageBroken: "Der Browser kann dieses Bild nicht zeigen. Herunterladen lässt es sich.",
  imageSize: "{width, number} × {height, number} Pixel",
  mediaBroken: "Der Browser kann das nicht abspielen. Herunterladen lässt es sich.",
  fileIs: "Das ist eine Datei vom Typ {type}, {size}. Hier wird sie nicht gezeigt.",
  unknownType: "unbekannt",
} satisfies Translation<typeof english>;
