import type { Translation } from "@grantway/words";
import type { ownLook as english } from "../en/own-look.ts";

/** See `../own-look.ts`. */
export const ownLook: Translation<typeof english> = {
  appearance: "Apparence et langue",
  theme: "Thème",
  themeSystem: "Comme le système",
  themeLight: "Clair",
  themeDark: "Sombre",
  density: "Densité",
  comfortable: "Aérée",
  compact: "Compacte",
  language: "Langue",
  languageBrowser: "Comme le navigateur\u00a0: {language}",
  letters: "Raccourcis d’une seule lettre",
  lettersHint: "Désactivez-les si vous dictez ou si une touche est vite effleurée. Ctrl K reste.",
  shortcuts: "Raccourcis clavier",
  shortcutsLead: "Chacun existe aussi comme bouton ou comme lien.",
  shortcutHelp: "Afficher cette liste",
  shortcutThen: "{first} puis {second}",
  shortcutsOff: "Les raccourcis d’une seule lettre sont désactivés sous «\u00a0Apparence et langue\u00a0».",
};
