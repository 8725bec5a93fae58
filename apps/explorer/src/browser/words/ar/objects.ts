import type { Translation } from "@grantway/words";
import type { objectMessages as english } from "../en/objects.ts";

/** See `../objects.ts`. */
export const objectMessages = {
  edit: "تعديل كنموذج",
  editWith: "يُحفظ بواسطة {operation}.",
  title: "تعديل ما أُجيب به",
  fields: "الحقول",
  changes:
    "{count, plural, =0 {لم يتغيّر شيء بعد} zero {لم يتغيّر شيء بعد} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}",
  member: "العضو",
  before: "قبل",
  after: "بعد",
  nothing: "غير موجود",
  save: "حفظ",
  saving: "جارٍ الحفظ…",
  close: "إغلاق",
  saved: "حُفظ.",
  withTag: "فقط إن لم يغيّره أحد في هذه الأثناء.",
  withoutTag: "لا تذكر الواجهة نسخته (ETag)، فما غيّره غيرك في هذه الأثناء سيُستبدل.",
  conflict: "تغيّر في هذه الأثناء",
  conflictContested: "غيّرتما الشيء نفسه. اختر بماذا يتابع النموذج؛ لا يُحفظ شيء حتى تحفظ من جديد.",
  conflictMerged: "غيّرت شيئًا آخر، فالاثنان متوافقان. لا يُحفظ شيء حتى تحفظ من جديد.",
  conflictGoOn: "المتابعة بهذا",
  conflictGone: "لم يعد موجودًا: أجابت الواجهة {status}. ما كتبته يبقى هنا.",
  refusedWhole: "رفضت الواجهة ({status}): {why}",
  refusedSilent: "رفضت الواجهة ولم تقل أكثر: {status}.",
  refusedFields: "اعتراضات الواجهة عند الحقول.",
  elsewhere: "{place}: {message}",
  notSent: "لم يُحفظ: {why}",
  leave: "المغادرة مع تغييرات لم تُحفظ؟",
} satisfies Translation<typeof english>;
