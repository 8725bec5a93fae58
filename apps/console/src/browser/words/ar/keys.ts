import type { Translation } from "@grantway/words";
import type { keys as english } from "../en/keys.ts";

/** See `../keys.ts`. */
export const keys = {
  title: "المفاتيح",
  loading: "المفاتيح",
  signing: "مفاتيح التوقيع",
  signingLead:
    "توقّع رموز الهوية. تقرأ التطبيقات أجزاءها العامة وتحتفظ بها مدة، لذلك يُنشر كل مفتاح قبل أن يوقّع ويبقى منشورًا بعد ذلك.",
  none: "لا مفتاح توقيع بعد",
  noneWhy: "ينشئ الخادم المفاتيح الأولى عند بدئه.",
  now: "الآن",
  published: "منشور قبل أن يوقّع",
  signs: "يوقّع",
  stays: "ما زال منشورًا",
  stateNext: "هو التالي",
  stateSigns: "يوقّع",
  stateVerifies: "يتحقق",
  stateRetired: "مسحوب",
  willSign: "منشور. يوقّع ابتداءً من {moment}.",
  signsUntil: "يوقّع حتى {moment}، ثم يتولى التالي.",
  signsOpen: "يوقّع إلى أن يبدّله أحد.",
  verifiesUntil: "لم يعد يوقّع. يبقى منشورًا حتى {moment}، حين تنتهي مدة آخر رمز وقّعه.",
  retiredAt: "سُحب في {moment}. لم يعد التحقق مما وقّعه ممكنًا.",
  retiredKeys:
    "{count, plural, zero {لا مفاتيح مسحوبة} one {مفتاح مسحوب واحد} two {مفتاحان مسحوبان} few {# مفاتيح مسحوبة} many {# مفتاحًا مسحوبًا} other {# مفتاح مسحوب}}",

  rotate: "تبديل…",
  rotateTitle: "تبديل مفتاح التوقيع",
  algorithm: "الخوارزمية",
  when: "متى يتولى المفتاح التالي",
  ahead: "بعد {wait}: لا يلاحظ أحد",
  soon: "بعد {wait}: لمفتاح تسرّب",
  stepPublish: "فورًا: يُنشر المفتاح التالي. وحيث يوجد مفتاح منشور من قبل يُؤخذ هو.",
  stepSign: "ابتداءً من {moment}: يوقّع. ولا يوقّع السابق بعد ذلك.",
  stepRetire: "في {moment}: يسحب الخادم السابق، إذ انتهت مدة آخر رمز وقّعه.",
  soonWarning: "التطبيقات التي تحتفظ بالمفاتيح المنشورة ولا تنظر من جديد قد ترفض الرموز خمس دقائق من حينها.",
  rotateAction: "تبديل مفتاح {algorithm}",
  rotating: "جارٍ التبديل…",
  rotated: "نُشر {kid} ويوقّع ابتداءً من {moment}. وحتى ذلك يوقّع {before}؛ ويبقى منشورًا حتى {until}.",
  wasNext:
    "كان {kid} منشورًا من قبل، فلم يُنشأ غيره. يوقّع ابتداءً من {moment}؛ ويبقى {before} منشورًا حتى {until}.",

  retire: "سحب…",
  retireOf: "المفتاح {kid}",
  retireTitle: "هل تريد سحب {kid}؟",
  retireNeeded:
    "قد تكون الرموز التي وقّعها صالحة حتى {moment}؛ وعندها يسحبه الخادم من تلقاء نفسه. إذا سُحب الآن تعذّر التحقق منها: ويُسجَّل خروج الأشخاص من التطبيقات التي تتحقق منها.",
  retireFree: "لم يعد أي رمز وقّعه صالحًا. قد تحتفظ التطبيقات بجزئه العام خمس دقائق أخرى.",
  retireForGood: "يُحذف جزؤه الخاص نهائيًا.",
  retireAction: "سحبه الآن",
  retiring: "جارٍ السحب…",
  retired: "سُحب {kid}. تتوقف الخوادم عن نشره خلال دقيقة.",

  instance: "مفاتيح النسخة",
  instanceLead: "تختم ما يُخزَّن وما يُصدر. تأتي من التهيئة؛ ويمكن إزالة أحدها هناك عندما لا يحتاج إليه شيء.",
  useSeals: "يختم",
  useOpens: "يفتح فقط",
  useMissing: "مفقود",
  sealsWhy: "تستخدمه الأختام الجديدة.",
  freeWhy: "لا يحتاج إليه شيء: يمكن إزالته من التهيئة.",
  missingWhy: "يحتاج إليه شيء مخزَّن، وليس في التهيئة.",
  needsKeys:
    "{count, plural, zero {لا مفاتيح توقيع مختومة به} one {مفتاح توقيع واحد مختوم به} two {مفتاحا توقيع مختومان به} few {# مفاتيح توقيع مختومة به} many {# مفتاح توقيع مختومًا به} other {# مفتاح توقيع مختوم به}}",
  needsClients:
    "{count, plural, zero {لا عملاء لهم سر محفوظ به} one {عميل واحد له سر محفوظ به} two {عميلان لهما سر محفوظ به} few {# عملاء لهم سر محفوظ به} many {# عميلًا لهم سر محفوظ به} other {# عميل لهم سر محفوظ به}}",
  needsRefresh:
    "{count, plural, zero {لا رموز تجديد} one {رمز تجديد واحد} two {رمزا تجديد} few {# رموز تجديد} many {# رمز تجديد} other {# رمز تجديد}} حتى {moment}",
  needsSessions:
    "{count, plural, zero {لا جلسات} one {جلسة واحدة} two {جلستان} few {# جلسات} many {# جلسة} other {# جلسة}} حتى {moment}",
  needsOthers: "رموز وصول وعمليات تسجيل دخول جارية حتى {moment}",
} satisfies Translation<typeof english>;
