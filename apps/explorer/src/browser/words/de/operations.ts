import type { Translation } from "@grantway/words";
import type { operations as english } from "../en/operations.ts";

/** See `../operations.ts`. */
export const operations: Translation<typeof english> = {
  search: "Operation finden",
  tags: "Schlagwörter",
  next: "Nächste Operation",
  previous: "Vorige Operation",
  found: "{count, plural, one {# Operation} other {# Operationen}}",
  noMatch: "Keine Operation passt",
  noMatchWhy: "Jedes Wort wird in Name, Pfad, Methode und Schlagwörtern gesucht.",
  clear: "Alle Operationen zeigen",
  recent: "Zuletzt",
  all: "Alle Operationen",
  allowed: "Sie dürfen aufrufen",
  toAsk: "Vorher zu fragen",
  more: "{count, plural, one {Eine weitere zeigen} other {{count, number} weitere zeigen}}",
  deprecated: "Wird aufgegeben",
  needs: "Braucht {scopes}",
  typed: "Adresse eintippen",
  typedWhy: "Alles unter {base}",

  history: "Früher gesendet",
  historyEmpty: "Was Sie senden, steht hier, nur in diesem Browser und ohne Geheimnisse.",
  clearHistory: "Leeren",
  cleared: "Von {name} ist in diesem Browser nichts mehr gespeichert.",
  noStatus: "keine Antwort",

  theDocument: "die Operationen",
  noDocument:
    "Das Dokument von {name} kann nicht gezeigt werden: {why} Eine Adresse können Sie unten trotzdem eintippen.",
  partly:
    "{count, plural, one {Eine Stelle des Dokuments war nicht lesbar.} other {{count, number} Stellen des Dokuments waren nicht lesbar.}}",
};
