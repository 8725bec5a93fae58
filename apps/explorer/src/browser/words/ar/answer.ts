import type { Translation } from "@grantway/words";
import type { answer as english } from "../en/answer.ts";

/** See `../answer.ts`. */
export const answer = {
  answer: "الجواب",
  status:
    "{code, select, s200 {تم} s201 {أُنشئ} s202 {قُبل} s204 {بلا محتوى} s206 {جزء منه} s301 {نُقل} s302 {في مكان آخر} s303 {في مكان آخر} s304 {لم يتغير} s307 {في مكان آخر} s308 {نُقل} s400 {طلب غير صحيح} s401 {لم تسجل الدخول} s403 {غير مسموح} s404 {غير موجود} s405 {الطريقة غير مسموحة} s406 {لا توجد هذه الصيغة} s408 {بطيء جدًا} s409 {تعارض} s410 {لم يعد موجودًا} s412 {تغيّر في الأثناء} s413 {كبير جدًا} s415 {نوع محتوى غير صحيح} s422 {غير صالح} s428 {شرط ناقص} s429 {طلبات كثيرة جدًا} s500 {خطأ في الخادم} s501 {غير متوفر} s502 {عطل في البوابة} s503 {غير متاح} s504 {البوابة بطيئة جدًا} c2 {نجاح} c3 {في مكان آخر} c4 {مرفوض} c5 {خطأ في الخادم} other {أُجيب}}",
  facts: "{time} · {size}",

  download: "تنزيل",
  copyTooLarge: "هذا أكبر من أن تتسع له الحافظة: نزّله.",
  pin: "تثبيت للمقارنة",
  unpin: "إلغاء التثبيت",
  pinned: "مثبّت: يمكن مقارنة الجواب التالي بهذا.",
  pinnedAt: "جواب الساعة {time} مثبّت.",

  views: "طريقة عرض الجواب",
  tree: "شجرة",
  table: "جدول",
  text: "نص",
  events: "أحداث",
  image: "صورة",
  media: "مشغّل",
  file: "ملف",
  headers: "الترويسات",
  raw: "خام",
  compare: "مقارنة",

  reading: "تجري قراءة الجواب…",
  readingCancel: "إلغاء القراءة",
  cancelled: "أُلغيت القراءة. ما زال الجواب هنا.",
  readAgain: "اقرأه",
  notRead: "تعذرت قراءة الجواب: {message}. يمكن تنزيله.",

  empty: "الجواب بلا محتوى",
  emptyWhy: "الحالة والترويسات هي كل شيء.",
  noHeaders: "لا توجد في الجواب ترويسات يمكن عرضها هنا.",
  headerName: "الاسم",
  headerValue: "القيمة",
  copyHeaders: "نسخ كل الترويسات",

  wrongType: "يقول إنه {type} ولا يبدو كذلك. يُعرض على ما يبدو عليه.",
  noType: "لا يقول ما هو. يُعرض على ما يبدو عليه.",
  unknownCharset: "لا أحد هنا يعرف الترميز «{charset}». يُقرأ على أنه {used}.",
  damaged: "بعضه ليس نصًا بترميز {charset}؛ ويظهر على شكل �. التنزيل يحتفظ به كما ورد.",
  broken:
    "ابتداءً من السطر {line, number} والعمود {column, number} ليس هذا JSON: ينبغي أن يكون هناك {expected, select, value {قيمة} key {مفتاح بين علامتي تنصيص} colon {نقطتان} comma {فاصلة أو النهاية} string {بقية سلسلة أو حرف مهرّب} number {رقم} other {النهاية}}. يُعرض ما أمكنت قراءته، وكله تحت «خام».",
  bare: "{count, plural, zero {لا سطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطرًا} other {# سطر}} ليس JSON، ويُعرض كما ورد.",

  saidProblem: "ما قالته الواجهة",
  retryAfter:
    "حاول مجددًا بعد {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.",
  retryAt: "حاول مجددًا بعد {date}.",
  wantsScope: "يتطلب ذلك النطاق {scope}.",
  htmlPage: "أجابت الواجهة بصفحة ويب. هذا ما فيها:",
  problemCode: "الرمز",
  problemRest: "لم يُقل أكثر من ذلك.",

  imageOf: "الجواب صورةً",
  imageBroken: "لا يستطيع المتصفح عرض هذه الصورة. يمكن تنزيلها.",
  imageSize: "{width, number} × {height, number} بكسل",
  mediaBroken: "لا يستطيع المتصفح تشغيل هذا. يمكن تنزيله.",
  fileIs: "هذا ملف من النوع {type}، {size}. لا يُعرض هنا.",
  unknownType: "غير معروف",
} satisfies Translation<typeof english>;
