import type { Translation } from "@grantway/words";
import type { frame as english } from "../en/frame.ts";

/** See `../frame.ts`. */
export const frame: Translation<typeof english> = {
  explorer: "API-Explorer",
  skip: "Zum Inhalt springen",
  theExplorer: "der Explorer",
  thePage: "die Seite",
  chooseApi: "API wählen",
  apiMenu: "API",
  everybodysApis: "Für alle",
  ownApis: "Von Ihnen hinzugefügt",
  ownMenu: "Ihre Einstellungen",

  steps: "Schritte",
  operations: "Operationen",
  request: "Anfrage",
  answer: "Antwort",
  widthOf: "Breite der Spalte {column}",

  noApis: "Noch keine API",
  noApisWhy: "Wer diesen Explorer betreibt, richtet die APIs ein, die hier alle sehen.",
  unknownApi: "Hier gibt es keine API namens „{id}“. Wählen Sie oben eine andere.",
  noOperations: "Noch keine Operationen",
  noOperationsWhy: "Hier werden die Operationen von {name} stehen.",
  noRequest: "Keine Operation gewählt",
  noRequestWhy: "Wählen Sie eine, um zu sehen, was sie braucht. Gesendet wird an {base}.",
  noAnswer: "Noch nichts gesendet",
  noAnswerWhy: "Hier steht, was die API antwortet, so wie es kam.",

  outOfReach:
    "Der Server antwortet nicht. Was Sie getippt haben, bleibt. Versuchen Sie es gleich noch einmal.",
  refused: "{why} Nichts Getipptes ist verloren.",
  broke: "Das hat nicht geklappt: {why}",
  broken: "Diese Seite ist defekt",
  brokenWhy: "Ein Fehler des Explorers selbst, nicht Ihrer: {why} Nichts wurde gesendet.",
  outdated: "Der Explorer wurde auf dem Server erneuert. Laden Sie die Seite neu, um weiterzumachen.",
  reload: "Seite neu laden",
  retryNow: "Jetzt versuchen",
  notFound: "Diese Seite gibt es nicht",
  notFoundWhy: "Die Adresse ist vielleicht vertippt oder stammt aus einer anderen Version.",
  notFoundAction: "Zur Startseite",
};
