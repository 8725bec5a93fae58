import type { Translation } from "@grantway/words";
import type { lists as english } from "../en/lists.ts";

/** See `../lists.ts`. */
export const lists: Translation<typeof english> = {
  actions: "إجراءات",
  actionsFor: "لـ {name}",
  counting: "جارٍ عدّ ما ينتهي معه…",
  pickPerson: "لمن؟",
  findPerson: "ابحث بالاسم أو اسم المستخدم أو البريد",
  pickClient: "لأي تطبيق؟",
  findClient: "ابحث عن العملاء بالاسم",
  pickApp: "أيّ تطبيق؟",
  findApp: "ابحث عن تطبيقات باسمها",
  nothingFound: "لا شيء بهذا الاسم.",
  beginning: "جارٍ البدء…",
  atLeast: "على الأقل: {sentence}",
  notCounted: "تعذّر عدّ ما ينتهي معه.",
};
