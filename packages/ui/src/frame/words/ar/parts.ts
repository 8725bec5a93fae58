import type { Translation } from "@grantway/words";
import type { parts as english } from "../en/parts.ts";

/** See `../parts.ts`. */
export const parts: Translation<typeof english> = {
  optional: "اختياري",
  cancel: "إلغاء",
  tryAgain: "إعادة المحاولة",
  loading: "جارٍ تحميل {what}…",
  failed: "فشل:",
  done: "تم:",
  close: "إغلاق",
  thisNotice: "هذا الإشعار",
  copied: "نُسخ",
  notCopied: "لم يسمح المتصفح بالنسخ: حدّد النص وانسخه يدويًا.",
  toCorrect:
    "{count, plural, zero {لا حقول تحتاج إلى تغيير} one {حقل واحد يحتاج إلى تغيير} two {حقلان يحتاجان إلى تغيير} few {# حقول تحتاج إلى تغيير} many {# حقلًا يحتاج إلى تغيير} other {# حقل يحتاج إلى تغيير}}",
  missing: "لا يمكن أن يبقى هذا فارغًا.",
  malformed: "ليس هذا على الشكل المطلوب.",
  copy: "نسخ",
  download: "تنزيل",
  remove: "إزالة",
  numbered: "{label} {number, number}",
  stepDone: "(تم)",
  typeName: "اكتب «{name}» للتأكيد",
  otherName: "هذا ليس «{name}».",
  mine: "قيمتك",
  theirs: "ما حُفظ في هذه الأثناء",
  nothingFound: "لا شيء مطابق.",
  undo: "تراجع",

  justNow: "الآن",
  actions: "الإجراءات",
  actionsFor: "لـ {name}",
  select: "تحديد {name}",
  selectShown: "تحديد كل المعروض",
  selected:
    "{count, plural, zero {لم يُحدَّد شيء} one {حُدّد عنصر واحد} two {حُدّد عنصران} few {حُدّدت # عناصر} many {حُدّد # عنصرًا} other {حُدّد # عنصر}}",
  selectMatching: "تحديد كل المطابق",
  selectMatchingOf: "تحديد كل المطابق وعدده {total, number}",
  allSelected: "كل المطابق محدَّد",
  allSelectedOf: "كل المطابق محدَّد وعدده {total, number}",
  allSelectedBut: "كل المطابق محدَّد عدا {count, number}",
  unselect: "إلغاء التحديد",
  filter: "تصفية",
  removeFilter: "إزالة عامل التصفية {filter}",
  clearFilters: "إزالة كل عوامل التصفية",
  found:
    "{count, plural, zero {لا شيء معروض} one {عنصر واحد معروض} two {عنصران معروضان} few {# عناصر معروضة} many {# عنصرًا معروضًا} other {# عنصر معروض}}",
  foundOf: "المعروض {count, number} من {total, number}",
  nextRow: "الصف التالي",
  previousRow: "الصف السابق",
  selectRow: "تحديد الصف",
  showMore: "عرض المزيد",
  loadingMore: "جارٍ تحميل المزيد…",
  progress: "أُنجز {count, number}",
  progressOf: "أُنجز {count, number} من {total, number}",
  stop: "إيقاف",
  stopped: "توقّف بعد {count, number}. ما أُنجز يبقى.",
  finished: "أُنجز {count, number}.",
  failures:
    "{count, plural, zero {لا إخفاقات} one {إخفاق واحد} two {إخفاقان} few {# إخفاقات} many {# إخفاقًا} other {# إخفاق}}",
  andMore:
    "{count, plural, zero {ولا غيرها} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  retry:
    "{count, plural, zero {إعادة المحاولة} one {إعادة المحاولة لهذا} two {إعادة المحاولة لهذين} few {إعادة المحاولة لهذه الـ #} many {إعادة المحاولة لهذه الـ #} other {إعادة المحاولة لهذه الـ #}}",
  asTable: "عرض كجدول",
  time: "الوقت",
};
