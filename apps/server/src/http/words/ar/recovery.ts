import type { Translation } from "@grantway/words";
import type { recovery as english } from "../en/recovery.ts";

export const recovery = {
  title: "هل نسيت كلمة المرور؟",
  problemTitle: "مشكلة في طلب الرابط",
  lead: "نرسل إليك رابطًا تختار به كلمة مرور أخرى.",
  login: "اسم المستخدم أو البريد الإلكتروني",
  submit: "إرسال الرابط",
  throttled:
    "طُلبت روابط كثيرة جدًا من شبكتك، لذلك لم يُرسل أي شيء. حاول مرة أخرى بعد {unit, select, second {{count, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}} other {{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}}}.",
  sentTitle: "تفقّد بريدك",
  sentHappened: "إذا كان هناك حساب بهذا الاسم، فهناك رسالة في طريقها إلى عنوانه.",
  sentToDo:
    "افتح الرابط الموجود فيها واختر كلمة مرور أخرى. إذا لم تصلك رسالة فابحث في البريد غير المرغوب فيه، أو اسأل القائمين على هذا الخادم.",
  signIn: "تسجيل الدخول",
} satisfies Translation<typeof english>;
