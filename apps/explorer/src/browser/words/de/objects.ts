import type { Translation } from "@grantway/words";
import type { objectMessages as english } from "../en/objects.ts";

/** See `../objects.ts`. */
export const objectMessages = {
  edit: "Als Formular bearbeiten",
  editWith: "Gespeichert wird mit {operation}.",
  title: "Bearbeiten, was geantwortet wurde",
  fields: "Felder",
  changes: "{count, plural, =0 {Noch nichts geändert} one {# Änderung} other {# Änderungen}}",
  member: "Mitglied",
  before: "Vorher",
  after: "Nachher",
  nothing: "nicht da",
  save: "Speichern",
  saving: "Wird gespeichert …",
  close: "Schließen",
  saved: "Gespeichert.",
  withTag: "Nur wenn es inzwischen niemand geändert hat.",
  withoutTag:
    "Die API nennt keine Fassung davon (ETag); was jemand anders inzwischen geändert hat, würde überschrieben.",
  conflict: "Es wurde inzwischen geändert",
  conflictContested:
    "Sie haben dasselbe geändert. Wählen Sie, womit das Formular weitermacht; gespeichert wird erst, wenn Sie wieder speichern.",
  conflictMerged:
    "Sie haben anderes geändert, beides passt zusammen. Gespeichert wird erst, wenn Sie wieder speichern.",
  conflictGoOn: "Damit weitermachen",
  conflictGone: "Es ist fort: Die API antwortet {status}. Was Sie eingegeben haben, bleibt hier.",
  refusedWhole: "Die API sagt nein ({status}): {why}",
  refusedSilent: "Die API sagt nein, und nur das: {status}.",
  refusedFields: "Was die API einwendet, steht an den Feldern.",
  elsewhere: "{place}: {message}",
  notSent: "Es wurde nicht gespeichert: {why}",
  leave: "Gehen, obwohl Änderungen nicht gespeichert sind?",
} satisfies Translation<typeof english>;
