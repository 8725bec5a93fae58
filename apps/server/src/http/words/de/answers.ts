import type { Translation } from "@grantway/words";
import type { answers as english } from "../en/answers.ts";

export const answers = {
  nothingShared: "Es wurde nichts weitergegeben.",
  nothingSharedOrChanged: "Es wurde nichts weitergegeben und nichts geändert.",

  expiredTitle: "Diese Seite ist abgelaufen",
  expiredHappened: "Sie war zu lange offen, oder ihre Adresse ist unvollständig.",
  expiredToDo: "Gehen Sie zurück zu der App, aus der Sie kamen, und beginnen Sie dort von vorn.",

  failedTitle: "Das konnten wir nicht abschließen",
  failedHappened: "Beim Antworten ist auf dem Server selbst ein Fehler aufgetreten. Er wurde protokolliert.",
  failedShared: "Durch diese Anfrage hat keine App etwas erhalten.",
  failedToDo:
    "Gehen Sie zurück und versuchen Sie es erneut. Geschieht es wieder, nennen Sie den Betreibern dieses Servers die Nummer der Anfrage unten.",

  formTitle: "Bitte senden Sie dieses Formular noch einmal",
  formHappened:
    "Wir konnten nicht prüfen, ob dieses Formular von unserer eigenen Seite kam: Vielleicht haben Sie sich inzwischen anderswo an- oder abgemeldet, oder dieser Browser speichert keine Cookies.",
  formShared: "Es wurde nichts geändert und nichts weitergegeben.",
  formToDo:
    "Öffnen Sie das Formular erneut und senden Sie es von dort. Lassen Sie Cookies zu, und verwenden Sie die Adresse {address}.",
  formAgain: "Formular erneut öffnen",

  notFoundTitle: "Diese Seite gibt es nicht",
  notFoundHappened: "Die Adresse führt hier ins Leere.",
  notFoundToDo: "Prüfen Sie die Adresse auf Tippfehler, oder gehen Sie dorthin zurück, woher Sie kamen.",

  unavailableTitle: "Einen Moment bitte",
  unavailableHappened: "Der Server erreicht seine Daten gerade nicht.",
  unavailableToDo:
    "Das geht meist von selbst vorbei. Warten Sie ein wenig, und versuchen Sie es dann erneut.",

  unsafeTitle: "Dieser Link funktioniert nicht",
  unsafeShared: "Es wurde nichts weitergegeben, und wir haben Sie nicht weitergeleitet.",
  unsafeToDo:
    "Gehen Sie zurück zur App und versuchen Sie es erneut. Geschieht es wieder, nennen Sie den Betreibern der App die Nummer der Anfrage unten.",
  unknownClient: "Die App, die Sie hierher geschickt hat, ist bei uns nicht registriert.",
  suspendedClient: "Die App, die Sie hierher geschickt hat, wurde gesperrt.",
  unreadClient:
    "Die App, die Sie hierher geschickt hat, beschreibt sich unter einer eigenen Adresse, und diese Beschreibung konnte nicht gelesen werden.",
  wrongAddress:
    "Die App hat Sie mit einer Rücksprungadresse hierher geschickt, die sie nicht registriert hat.",
  noAddress: "Die App hat Sie hierher geschickt, ohne zu sagen, wohin es zurückgehen soll.",
  wrongHint: "Die App hat Sie mit einem Token hierher geschickt, das wir ihr nicht ausgestellt haben.",

  malformedTitle: "Diese Anfrage ist nicht lesbar",
  malformedToDo:
    "Gehen Sie zurück und versuchen Sie es erneut. Wenn Sie einem Link gefolgt sind, wurde er vielleicht abgeschnitten: Bitten Sie noch einmal darum.",

  goingBackTitle: "Zurück",
  goingBack: "Es geht zurück zur App",
  goingBackToDo: "Wenn Ihr Browser nicht von selbst weitergeht, drücken Sie auf „Weiter“.",
  continue: "Weiter",
} satisfies Translation<typeof english>;
