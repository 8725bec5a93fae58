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

  ownMenuOf: "Ihr Menü",
  apis: "APIs",
  search: "Suche",
  searchHint: "Operationen und APIs finden",
  searchNothing: "Nichts heißt „{text}“.",
  searchFound: "{count, plural, one {# Treffer} other {# Treffer}}",
  shortcutPalette: "Suchen",
  shortcutSend: "Anfrage senden",
  shortcutGo: "Zu {column}",

  steps: "Schritte",
  operations: "Operationen",
  request: "Anfrage",
  answer: "Antwort",
  widthOf: "Breite der Spalte {column}",

  noApis: "Noch keine API",
  noApisWhy: "Wer diesen Explorer betreibt, richtet die APIs ein, die hier alle sehen.",
  unknownApi: "Hier gibt es keine API namens „{id}“. Wählen Sie oben eine andere.",
  noRequest: "Keine Operation gewählt",
  noRequestWhy: "Wählen Sie eine, um zu sehen, was sie braucht. Gesendet wird an {base}.",
  theOperation: "die Operation",
  theAnswer: "die Antwort",
  unknownOperation:
    "Das Dokument hat keine Operation „{id}“. Sie stammt vielleicht aus einer anderen Version.",
  copyLink: "Link zu diesem Aufruf kopieren",
  linkCopied: "Der Link ist kopiert. Er enthält, was Sie getippt haben, und nichts Geheimes.",
  linkTooLong: "Dieser Aufruf ist zu lang für einen Link. Kopieren Sie ihn stattdessen als Befehl.",
  linkNotCopied: "Der Browser hat das Kopieren nicht erlaubt. Die Adresse oben führt zu dieser Operation.",
  addApi: "API hinzufügen…",
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
