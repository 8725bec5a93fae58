import type { Translation } from "@grantway/words";
import type { inspector as english } from "../en/inspector.ts";

/** See `../inspector.ts`. */
export const inspector: Translation<typeof english> = {
  title: "فحص رمز",
  token: "الرمز",
  tokenHint: "رمز وصول أو تجديد أو هوية أو رمز تفويض من هذا الخادم. يُرسل إلى الخادم ليُفتح ولا يُحفظ ولا يُسجّل.",
  clear: "إفراغ",
  look: "افحصه",
  looking: "جارٍ الفحص…",

  accessToken: "رمز وصول",
  refreshToken: "رمز تجديد",
  authorizationCode: "رمز تفويض",
  idToken: "رمز هوية",
  unknown: "ليس رمزًا من هذا الخادم",
  unknownWhy: "هو من خادم آخر، أو قُطع أو تغيّر عند نسخه، أو خُتم بمفتاح لم يعد موجودًا.",

  client: "التطبيق",
  person: "لصالح",
  nobody: "لا أحد: يعمل التطبيق باسمه",
  scopes: "النطاقات عند إصداره",
  living: "النطاقات التي يساويها الآن",
  audiences: "لواجهات API",
  issued: "أُصدر",
  expires: "ينتهي",
  tokenId: "معرّف الرمز",
  grant: "الإذن",
  family: "عائلة الرموز",

  dead: "بلا قيمة",
  alive: "صالح",
  codeAlive: "يمكن استبداله إن لم يُستبدل بعد: يعمل رمز التفويض مرة واحدة.",
  expired: "انتهت مدته.",
  "token-revoked": "أُبطل بمعرّفه.",
  "client-gone": "حُذف التطبيق الذي أُعطي له.",
  "client-suspended": "التطبيق الذي أُعطي له موقوف.",
  "client-replaced": "لتطبيق آخر اسم التطبيق الذي أُعطي له.",
  "person-gone": "حُذف حساب الشخص.",
  "person-suspended": "حساب الشخص موقوف.",
  "grant-gone": "ما أذن به الشخص للتطبيق لم يعد موجودًا.",
  "grant-revoked": "استرد الشخص أو أحد المديرين ما أُذن به للتطبيق.",
  "family-gone": "الرموز التي ينتمي إليها لم تعد موجودة.",
  "family-ended": "أُنهيت الرموز التي ينتمي إليها: بتسجيل خروج أو إبطال أو نسخة استُعملت مرتين.",
  "ended-since": "أُنهي كل ما كان حينها: بكلمة مرور جديدة أو إيقاف أو تسجيل خروج من كل مكان.",
  "used-already": "استُبدل بالذي يليه من قبل.",
  "no-scope-left": "لم يبق من نطاقاته شيء: فقدها التطبيق أو الإذن.",
};
