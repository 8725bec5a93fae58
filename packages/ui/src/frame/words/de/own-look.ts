import type { Translation } from "@grantway/words";
import type { ownLook as english } from "../en/own-look.ts";

/** See `../own-look.ts`. */
export const ownLook: Translation<typeof english> = {
  appearance: "Aussehen und Sprache",
  theme: "Farben",
  themeSystem: "Wie das System",
  themeLight: "Hell",
  themeDark: "Dunkel",
  density: "Dichte",
  comfortable: "Bequem",
  compact: "Eng",
  language: "Sprache",
  languageBrowser: "Wie der Browser: {language}",
  letters: "Kürzel aus einzelnen Buchstaben",
  lettersHint: "Schalten Sie sie aus, wenn Sie diktieren oder leicht eine Taste berühren. Strg K bleibt.",
  shortcuts: "Tastenkürzel",
  shortcutsLead: "Für jedes gibt es auch eine Schaltfläche oder einen Link.",
  shortcutHelp: "Diese Liste zeigen",
  shortcutThen: "{first}, dann {second}",
  shortcutsOff: "Kürzel aus einzelnen Buchstaben sind unter „Aussehen und Sprache“ ausgeschaltet.",
};
