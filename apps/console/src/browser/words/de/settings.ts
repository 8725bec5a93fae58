import type { Translation } from "@grantway/words";
import type { settings as english } from "../en/settings.ts";

/** See `../settings.ts`. */
export const settings: Translation<typeof english> = {
  title: "Einstellungen",
  loading: "Die Einstellungen",
  lead: "Sie kommen aus der Konfiguration des Servers und gelten, bis er neu gestartet wird.",
  search: "Einstellung finden",
  noMatch: "Keine Einstellung enthält „{text}“",
  clear: "Alle zeigen",
  count: "{count, plural, one {# Einstellung} other {# Einstellungen}}",
  fromEnvironment: "aus der Umgebung",
  fromFile: "aus der Datei",
  fromDefault: "als Vorgabe",
  secretSet: "gesetzt, und niemandem gesagt",
  unset: "nicht gesetzt",
  byDefault: "Vorgabe ist {value}.",
  variable: "Variable {name}",
};
