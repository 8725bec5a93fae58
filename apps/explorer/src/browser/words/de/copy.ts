import type { Translation } from "@grantway/words";
import type { copyMessages as english } from "../en/copy.ts";

/** See `../copy.ts`. */
export const copyMessages = {
  copyAs: "Kopieren als …",
  title: "Diesen Aufruf mitnehmen",
  lead: "Kein Token steht darin. Der Text sagt, wo Ihres hinkommt.",
  ways: "Arten, ihn zu sagen",
  curl: "curl",
  grantwayFetch: "grantway fetch",
  javascript: "JavaScript",
  python: "Python",
  tokenFrom: "Legen Sie zuerst ein Token in die Variable ACCESS_TOKEN.",
  connection: "Name der Verbindung",
  connectionHint: "So, wie `grantway connect` sie aufbewahrt. Sie fügt das Token selbst hinzu.",
  bodyTooLarge: "Der Inhalt ist zu groß für einen Befehl. Nehmen Sie JavaScript oder Python.",
  zeroByte: "Ein Nullbyte ist darin, das man keinem Befehl geben kann. Nehmen Sie JavaScript oder Python.",
  fieldName:
    "curl kann kein Feld senden, in dessen Namen ein = oder ein Zeilenumbruch steht. Nehmen Sie JavaScript oder Python.",
  noForms: "grantway fetch sendet keine Formulare mit Dateien. Nehmen Sie curl, JavaScript oder Python.",
  notYet: "Der Aufruf ist noch nicht ganz: {why}",
  filesHere: "Dateien werden in dem Ordner gelesen, in dem es läuft.",
} satisfies Translation<typeof english>;
