import type { Translation } from "@grantway/words";
import type { publisher as english } from "../en/publisher.ts";

/** See `../publisher.ts`. */
export const publisher = {
  title: "الناشر",
  apps: "التطبيقات",
  lead: "يظهر النطاق المثبَت أكبر من اسم التطبيق. ومن دونه يقرأ الناس أن أحدًا لم يؤكد من يديره.",
  loading: "الناشر",
  gone: "لا توجد مؤسسة كهذه",
  goneWhy: "ربما حُذفت، أو كُتب العنوان خطأ.",
  noDomain: "لم يُذكر أي نطاق على أنه لكم بعد.",
  unverified: "لم يُثبَت بعد",
  verified: "أُثبت {when}",
  how: "أضف هذا السجل إلى DNS النطاق، ثم اطلب منا النظر. قد تمر دقائق حتى يراه الآخرون.",
  copy: "نسخ",
  recordType: "النوع",
  recordName: "الاسم",
  recordValue: "القيمة",
  lastLooked: "بُحث عنه",
  never: "أبدًا",
  look: "انظر الآن",
  looking: "جارٍ النظر…",
  isVerified: "أُثبت {domain}.",
  remove: "إزالة",
  removing: "جارٍ الإزالة…",
  isRemoved: "أُزيل {domain}.",
  claimLabel: "نطاقكم",
  otherLabel: "نطاق آخر",
  claimHint: "مثل acme.example، بلا https://‎. يحل محل السابق.",
  claim: "هذا لنا",
  claiming: "جارٍ الحفظ…",
} satisfies Translation<typeof english>;
