import type { Translation } from "@grantway/words";
import type { initialTokens as english } from "../en/initial-tokens.ts";

/** See `../initial-tokens.ts`. */
export const initialTokens: Translation<typeof english> = {
  title: "رموز الوصول الأولية",
  lead: "من يملك رمزًا يستطيع تسجيل العملاء بنفسه حيث يكون التسجيل مفعّلًا. وما يسجّل نفسه يبقى في الحجر حتى يوثَّق.",
  loading: "جارٍ تحميل الرموز",
  none: "لا توجد رموز وصول أولية",
  noneWhy: "أنشئ رمزًا لبرنامج عليه أن يسجّل العملاء.",
  new: "إنشاء رمز",
  note: "لمن أو لماذا هو",
  lifetime: "يصلح لمدة",
  day: "يوم",
  month: "شهر",
  year: "سنة",
  never: "بلا نهاية",
  uses: "العملاء الذين يمكنهم التسجيل به",
  any: "أي عدد",
  make: "إنشاء الرمز",
  making: "جارٍ الإنشاء…",
  box: "رمز الوصول الأولي",
  once: "لن يُعرض مرة أخرى. أعطه للبرنامج الذي يسجّل العملاء.",
  token: "الرمز",
  registered: "سُجّل به",
  used: "{uses, number}",
  usedOf: "{uses, number} من {most, number}",
  made: "أُنشئ",
  ends: "ينتهي",
  revoke: "إلغاء",
  revoking: "جارٍ الإلغاء…",
  revoked: "أُلغي الرمز الخاص بـ{note}. ويبقى العملاء الذين سجّلوا به.",
};
