import type { Translation } from "@grantway/words";
import type { inspector as english } from "../en/inspector.ts";

/** See `../inspector.ts`. */
export const inspector = {
  title: "فحص رمز",
  token: "الرمز",
  tokenHint:
    "رمز وصول أو رمز تجديد أو رمز أولي أو رمز هوية من هذا الخادم. يُرسل إلى الخادم لفتحه، ولا يُحفظ ولا يُسجَّل.",
  clear: "مسح",
  look: "فحص",
  looking: "جارٍ الفحص…",

  accessToken: "رمز وصول",
  refreshToken: "رمز تجديد",
  authorizationCode: "رمز تفويض أولي",
  idToken: "رمز هوية",
  unknown: "ليس رمزًا من هذا الخادم",
  unknownWhy: "هو من خادم آخر، أو بُتر أو تغيّر عند نسخه، أو خُتم بمفتاح لم يعد موجودًا.",

  client: "التطبيق",
  person: "باسم",
  nobody: "لا أحد: يتصرف التطبيق بالأصالة عن نفسه",
  scopes: "النطاقات التي صدر بها",
  living: "النطاقات التي يصلح لها الآن",
  audiences: "لواجهات API",
  issued: "صدر",
  expires: "ينتهي",
  tokenId: "معرّف الرمز",
  grant: "الإذن",
  family: "عائلة الرموز",
  installation: "التثبيت",

  dead: "لا قيمة له",
  alive: "صالح",
  codeAlive: "يمكن استبداله إن لم يُستبدل من قبل: يعمل الرمز الأولي مرة واحدة.",
  expired: "انتهت مدته.",
  "token-revoked": "أُبطل بمعرّفه.",
  "client-gone": "حُذف التطبيق الذي مُنح له.",
  "client-suspended": "التطبيق الذي مُنح له موقوف.",
  "client-replaced": "يحمل تطبيق آخر اسم التطبيق الذي مُنح له.",
  "person-gone": "حُذف حساب الشخص.",
  "person-suspended": "حساب الشخص موقوف.",
  "grant-gone": "ما سمح به الشخص للتطبيق لم يعد موجودًا.",
  "grant-revoked": "سحب الشخص أو أحد المسؤولين ما سُمح به للتطبيق.",
  "family-gone": "الرموز التي ينتمي إليها لم تعد موجودة.",
  "family-ended": "أُنهيت الرموز التي ينتمي إليها: بتسجيل خروج أو إبطال أو نسخة استُخدمت مرتين.",
  "ended-since": "أُنهي كل ما كان حينها: بكلمة مرور جديدة أو إيقاف أو تسجيل خروج من كل مكان.",
  "used-already": "سبق استبداله بالرمز التالي.",
  "no-scope-left": "لم يبقَ أي من نطاقاته: فقدها التطبيق أو الإذن.",
} satisfies Translation<typeof english>;
