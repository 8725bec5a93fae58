import type { Translation } from "@grantway/words";
import type { choices as english } from "../en/choices.ts";

/** See `../choices.ts`. */
export const choices: Translation<typeof english> = {
  choose: "{kind, select, domain {اختر نطاقًا} other {اختر منظمة}}",
  chosen: "{kind, select, domain {النطاق: {name}} other {المنظمة: {name}}}",
  group: "{kind, select, domain {نطاقاتك} other {منظماتك}}",
  find: "{kind, select, domain {ابحث عن نطاق باسمه} other {ابحث عن منظمة باسمها}}",
  other: "غيرها",
  use: "استخدم «{text}»",
  looking: "جارٍ البحث…",
  none: "{kind, select, domain {لا تذكر الواجهة نطاقًا لك. اكتب واحدًا.} other {لا تذكر الواجهة منظمة لك. اكتب واحدة.}}",
  found:
    "{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}",
  failed: "تعذّر سردها: {why}",
};
