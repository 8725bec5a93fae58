import type { Translation } from "@grantway/words";
import type { sessions as english } from "../en/sessions.ts";

/** See `../sessions.ts`. */
export const sessions: Translation<typeof english> = {
  title: "الجلسات والرموز",
  tabs: "الجلسات والرموز",
  sessions: "الجلسات",
  families: "عائلات الرموز",
  aboutSessions: "المتصفحات التي سجّل فيها أحد دخوله.",
  aboutFamilies: "كل ما نتج عن تسجيل دخول واحد إلى تطبيق: رموز التجديد ورموز الوصول. وينتهي كله معًا.",

  person: "الشخص",
  device: "الجهاز",
  place: "المكان",
  signedIn: "سجّل الدخول",
  expires: "تنتهي تلقائيًا",
  unknownDevice: "جهاز غير معروف",

  app: "التطبيق",
  scopes: "النطاقات",
  lastUsed: "آخر استخدام",
  state: "الحالة",
  alive: "صالحة",
  whySignedOut: "انتهت: تسجيل خروج",
  whyReplayed: "انتهت: استُخدم رمز مرتين",
  whyRevoked: "انتهت: سُحبت",
  whyExpired: "انتهت مدتها",
  whyPersonSuspended: "متوقفة: الشخص موقوف",
  whyClientSuspended: "متوقفة: العميل موقوف",

  filterPerson: "الشخص: {name}",
  filterClient: "التطبيق: {name}",
  filterAlive: "الحالة: صالحة",
  ofPerson: "لشخص…",
  ofClient: "لتطبيق…",
  aliveOnly: "الصالحة",

  endSession: "إنهاء الجلسة",
  endFamily: "إنهاء الرموز",
  endMany: "إنهاء",
  endSessionQuestion: "إنهاء جلسة {name}؟",
  endSessionWhat: "يُسجَّل الخروج في ذلك المتصفح ومن التطبيقات التي سُجّل الدخول إليها منه.",
  endFamilyQuestion: "إنهاء رموز {app} لـ {name}؟",
  endFamilyWhat: "تتوقف رموزه فورًا. وعلى التطبيق أن يطلب من {name} تسجيل الدخول من جديد؛ ويبقى ما سُمح به.",
  endManySessionsQuestion:
    "{count, plural, zero {إنهاء لا جلسة؟} one {إنهاء جلسة واحدة؟} two {إنهاء جلستين؟} few {إنهاء # جلسات؟} many {إنهاء # جلسة؟} other {إنهاء # جلسة؟}}",
  endAllSessionsQuestion: "إنهاء كل جلسة تطابق؟",
  endManyFamiliesQuestion:
    "{count, plural, zero {إنهاء لا عائلة رموز؟} one {إنهاء عائلة رموز واحدة؟} two {إنهاء عائلتي رموز؟} few {إنهاء # عائلات رموز؟} many {إنهاء # عائلة رموز؟} other {إنهاء # عائلة رموز؟}}",
  endAllFamiliesQuestion: "إنهاء كل عائلة رموز تطابق؟",
  endForGood: "ما ينتهي لا يعود. ويُسجَّل الدخول من جديد.",
  ending: "جارٍ الإنهاء…",
  sessionEnded: "انتهت جلسة {name}.",
  familyEnded: "انتهت رموز {app} لـ {name}.",

  emptySessionsTitle: "لا أحد مسجّل الدخول",
  emptySessionsText: "الجلسة متصفح سجّل فيه أحد دخوله. وتظهر هنا حتى تنتهي.",
  emptyFamiliesTitle: "لا تطبيق لديه رموز",
  emptyFamiliesText: "حين يسجّل أحد دخوله إلى تطبيق تظهر رموزه هنا معًا حتى يوم بعد انتهائها.",
  noMatchTitle: "لا شيء يطابق",
  noMatchText: "لا شيء لهذا الشخص أو التطبيق في هذه الحالة.",
  showAll: "عرض الكل",

  findSession: "ابحث بالشخص أو الجهاز أو العنوان",
  ofSession: "لـ {name} على {device}",
  ofFamily: "لـ {app} و {name}",
  whyGrantRevoked: "انتهت: لم يعد مسموحًا بها",
  whySessionEnded: "انتهت: انتهت جلستها",
  endingSessions: "جارٍ إنهاء الجلسات",
  endingFamilies: "جارٍ إنهاء عائلات الرموز",
};
