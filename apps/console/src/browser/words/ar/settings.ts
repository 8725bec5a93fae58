import type { Translation } from "@grantway/words";
import type { settings as english } from "../en/settings.ts";

/** See `../settings.ts`. */
export const settings: Translation<typeof english> = {
  title: "الإعدادات",
  loading: "الإعدادات",
  lead: "تأتي من إعدادات الخادم وتسري إلى أن يُعاد تشغيله.",
  search: "ابحث عن إعداد",
  noMatch: "لا إعداد فيه «{text}»",
  clear: "عرض الكل",
  count:
    "{count, plural, zero {لا إعدادات} one {إعداد واحد} two {إعدادان} few {# إعدادات} many {# إعدادًا} other {# إعداد}}",
  fromEnvironment: "من البيئة",
  fromFile: "من الملف",
  fromDefault: "افتراضي",
  secretSet: "معيَّن ولا يُقال لأحد",
  unset: "غير معيَّن",
  byDefault: "الافتراضي {value}.",
  variable: "المتغيّر {name}",
};
