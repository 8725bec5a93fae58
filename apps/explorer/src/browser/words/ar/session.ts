import type { Translation } from "@grantway/words";
import type { session as english } from "../en/session.ts";

/** See `../session.ts`. */
export const session: Translation<typeof english> = {
  signInAt: "سجّل الدخول لدى {provider}",
  signOutAt: "سجّل الخروج من {provider}",
  signedOutAt: "سُجّل خروجك من {provider}. ما كتبته ما زال هنا.",
  notSignedOut: "ما زلت مسجّل الدخول: {why}",

  useKey: "استخدام مفتاح",
  keyTitle: "مفتاح لـ {provider}",
  keyWhy: "يصل مختومًا إلى الواجهة: لا تحتفظ به هذه الصفحة، ولا يقرؤه أحد هنا.",
  keyForm: "بالشكل {form}",
  keyWrong: "لا تعرف الواجهة هذا المفتاح. تحقق من أنه كامل ولم تنتهِ صلاحيته.",

  signInFirst: "يتطلب هذا تسجيل الدخول لدى {provider}.",
  signInAndBack: "سجّل الدخول وعُد",
  missing:
    "{count, plural, zero {لا ينقص شيء:} one {يلزم هنا شيء لم تسمح به بعد:} two {يلزم هنا أمران لم تسمح بهما بعد:} few {تلزم هنا أمور لم تسمح بها بعد:} many {تلزم هنا أمور لم تسمح بها بعد:} other {تلزم هنا أمور لم تسمح بها بعد:}}",
  askFor: "اطلبه من {provider} وعُد",

  denied: "لم يُسمح بشيء لدى {provider}: إمّا رفضت أنت أو رفض هو. ما كتبته ما زال هنا.",
  expired: "استغرق تسجيل الدخول لدى {provider} وقتًا طويلًا أو بدأ في متصفح آخر. سجّل الدخول من جديد.",
  refused: "رفض {provider} تسجيل الدخول. من يشغّل هذا المستكشف يجد السبب في سجلّه.",
  unreachable: "{provider} لا يجيب. لم يُسجّل دخول أحد. حاول مرة أخرى بعد لحظة.",
  other: "لم ينجح تسجيل الدخول لدى {provider}. حاول مرة أخرى.",
};
