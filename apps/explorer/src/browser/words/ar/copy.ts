import type { Translation } from "@grantway/words";
import type { copyMessages as english } from "../en/copy.ts";

/** See `../copy.ts`. */
export const copyMessages = {
  copyAs: "نسخ بصيغة…",
  title: "خذ هذا الطلب معك",
  lead: "لا رمز فيه. يقول النص أين يوضع رمزك.",
  ways: "طرق قوله",
  curl: "curl",
  grantwayFetch: "grantway fetch",
  javascript: "JavaScript",
  python: "Python",
  tokenFrom: "ضع أولًا رمزًا في المتغيّر ACCESS_TOKEN.",
  connection: "اسم الاتصال",
  connectionHint: "كما يحفظه `grantway connect`. يضيف الرمز بنفسه.",
  bodyTooLarge: "المحتوى أكبر من أن يُعطى لأمر. خذ JavaScript أو Python.",
  zeroByte: "فيه بايت صفري لا يمكن إعطاؤه لأي أمر. خذ JavaScript أو Python.",
  fieldName: "لا يستطيع curl إرسال حقل في اسمه = أو سطر جديد. خذ JavaScript أو Python.",
  noForms: "لا يرسل grantway fetch نماذج فيها ملفات. خذ curl أو JavaScript أو Python.",
  notYet: "الطلب لم يكتمل بعد: {why}",
  filesHere: "تُقرأ الملفات من المجلد الذي يعمل فيه.",
} satisfies Translation<typeof english>;
