import type { Words } from "@grantway/ui/react";

/** Other words than the usual. */
export const german: Words = {
  optional: "freiwillig",
  cancel: "Abbrechen",
  tryAgain: "Noch einmal",
  loading: (what) => `${what} wird geladen…`,
  failed: "Fehlgeschlagen:",
  done: "Erledigt:",
  close: "Schließen",
  thisNotice: "diese Meldung",
  copied: "Kopiert",
  notCopied: "Der Browser hat das Kopieren nicht erlaubt.",
  toCorrect: (count) => `${count} Felder sind zu ändern`,
  missing: "Das darf nicht leer sein.",
  malformed: "Das hat nicht die verlangte Form.",
  copy: "Kopieren",
  download: "Herunterladen",
  remove: "Entfernen",
  numbered: (label, number) => `${label} ${number}`,
  stepDone: "(erledigt)",
  typeName: (name) => `Zur Bestätigung „${name}“ eingeben`,
  otherName: (name) => `Das ist nicht „${name}“.`,
  mine: "Dein Wert",
  theirs: "Inzwischen gespeichert",
  nothingFound: "Nichts gefunden.",
  undo: "Rückgängig",
};
