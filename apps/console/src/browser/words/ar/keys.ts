import type { Translation } from "@grantway/words";
import type { keys as english } from "../en/keys.ts";

/** See `../keys.ts`. */
export const keys: Translation<typeof english> = {
  title: "المفاتيح",
  loading: "المفاتيح",
  signing: "مفاتيح التوقيع",
  signingLead:
    "توقّع رموز الهوية. تقرأ التطبيقات أجزاءها العامة وتحتفظ بها مدة، لذلك يُنشر كل مفتاح قبل أن يوقّع ويبقى منشورًا بعد ذلك.",
  none: "لا مفتاح توقيع بعد",
  noneWhy: "يصنع الخادم المفاتيح الأولى عند بدء تشغيله.",
  now: "الآن",
  published: "منشور قبل أن يوقّع",
  signs: "يوقّع",
  stays: "ما زال منشورًا",
  stateNext: "التالي",
  stateSigns: "يوقّع",
  stateVerifies: "يتحقق فقط",
  stateRetired: "متقاعد",
  willSign: "منشور. يوقّع ابتداءً من {moment}.",
  signsUntil: "يوقّع حتى {moment} ثم يتولى التالي.",
  signsOpen: "يوقّع إلى أن يبدّله أحد.",
  verifiesUntil: "لم يعد يوقّع. يبقى منشورًا حتى {moment} حين ينتهي آخر رمز وقّعه.",
  retiredAt: "أُحيل إلى التقاعد {moment}. ما وقّعه لم يعد صالحًا.",
  retiredKeys:
    "{count, plural, zero {لا مفاتيح متقاعدة} one {مفتاح متقاعد واحد} two {مفتاحان متقاعدان} few {# مفاتيح متقاعدة} many {# مفتاحًا متقاعدًا} other {# مفتاح متقاعد}}",

  rotate: "تبديل…",
  rotateTitle: "تبديل مفتاح التوقيع",
  algorithm: "الخوارزمية",
  when: "متى يتولى المفتاح التالي",
  ahead: "بعد {wait}: لا يلاحظ أحد",
  soon: "بعد {wait}: لمفتاح تسرّب",
  stepPublish: "فورًا: يُنشر المفتاح التالي. إن كان أحدها منشورًا من قبل فهو المقصود.",
  stepSign: "ابتداءً من {moment}: يوقّع، ولا يوقّع السابق بعد ذلك.",
  stepRetire: "عند {moment}: يحيل الخادم السابق إلى التقاعد، فقد انتهى آخر رمز وقّعه.",
  soonWarning: "التطبيقات التي تحتفظ بالمفاتيح المنشورة ولا تعيد النظر قد ترفض الرموز خمس دقائق حينها.",
  rotateAction: "تبديل مفتاح {algorithm}",
  rotating: "جارٍ التبديل…",
  rotated: "نُشر {kid} ويوقّع ابتداءً من {moment}. حتى ذلك الحين يوقّع {before} ويبقى منشورًا حتى {until}.",
  wasNext: "كان {kid} منشورًا فلم يُصنع غيره. يوقّع ابتداءً من {moment} ويبقى {before} منشورًا حتى {until}.",

  retire: "تقاعد…",
  retireOf: "المفتاح {kid}",
  retireTitle: "إحالة {kid} إلى التقاعد؟",
  retireNeeded:
    "قد تصلح رموز وقّعها حتى {moment}، وحينها يحيله الخادم وحده. إن أُحيل الآن لم تعد صالحة: تُخرج التطبيقات التي تتحقق منها أصحابها.",
  retireFree: "لا رمز وقّعه صالح بعد. قد تحتفظ التطبيقات بجزئه العام خمس دقائق أخرى.",
  retireForGood: "يُحذف جزؤه الخاص نهائيًا.",
  retireAction: "إحالته الآن",
  retiring: "جارٍ ذلك…",
  retired: "أُحيل {kid} إلى التقاعد. تكفّ الخوادم عن نشره خلال دقيقة.",

  instance: "مفاتيح المثيل",
  instanceLead: "تختم ما يُحفظ وما يُعطى. تأتي من الإعدادات، ويمكن رفع أحدها منها حين لا يحتاجه شيء.",
  useSeals: "يختم",
  useOpens: "يفتح فقط",
  useMissing: "مفقود",
  sealsWhy: "تستعمله الأختام الجديدة.",
  freeWhy: "لا يحتاجه شيء: يمكن رفعه من الإعدادات.",
  missingWhy: "شيء محفوظ يحتاجه وليس في الإعدادات.",
  needsKeys:
    "{count, plural, zero {لا مفاتيح توقيع مختومة به} one {مفتاح توقيع واحد مختوم به} two {مفتاحا توقيع مختومان به} few {# مفاتيح توقيع مختومة به} many {# مفتاح توقيع مختومًا به} other {# مفتاح توقيع مختوم به}}",
  needsClients:
    "{count, plural, zero {لا تطبيقات لها سر محفوظ به} one {تطبيق واحد له سر محفوظ به} two {تطبيقان لهما سر محفوظ به} few {# تطبيقات لها سر محفوظ به} many {# تطبيقًا له سر محفوظ به} other {# تطبيق له سر محفوظ به}}",
  needsRefresh:
    "{count, plural, zero {لا رموز تجديد} one {رمز تجديد واحد} two {رمزا تجديد} few {# رموز تجديد} many {# رمز تجديد} other {# رمز تجديد}} حتى {moment}",
  needsSessions:
    "{count, plural, zero {لا جلسات} one {جلسة واحدة} two {جلستان} few {# جلسات} many {# جلسة} other {# جلسة}} حتى {moment}",
  needsOthers: "رموز وصول وعمليات دخول جارية حتى {moment}",
};
