import type { Translation } from "@grantway/words";
import type { ownLook as english } from "../en/own-look.ts";

/** See `../own-look.ts`. */
export const ownLook: Translation<typeof english> = {
  appearance: "المظهر واللغة",
  theme: "الألوان",
  themeSystem: "كما في النظام",
  themeLight: "فاتحة",
  themeDark: "داكنة",
  density: "الكثافة",
  comfortable: "مريحة",
  compact: "متراصة",
  language: "اللغة",
  languageBrowser: "كما في المتصفح: {language}",
  letters: "اختصارات بحرف واحد",
  lettersHint: "أوقفها إن كنت تُملي صوتيًا أو تلمس المفاتيح سهوًا. يبقى Ctrl K.",
  shortcuts: "اختصارات لوحة المفاتيح",
  shortcutsLead: "لكل منها زر أو رابط أيضًا.",
  shortcutHelp: "عرض هذه القائمة",
  shortcutThen: "{first} ثم {second}",
  shortcutsOff: "اختصارات الحرف الواحد موقوفة في «المظهر واللغة».",
};
