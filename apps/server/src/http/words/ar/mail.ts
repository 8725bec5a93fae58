import type { Translation } from "@grantway/words";
import type { mail as english } from "../en/mail.ts";

export const mail = {
  confirmSubject: "أكِّد عنوان بريدك الإلكتروني لدى {host}",
  confirmLead: "لقد طلبت حسابًا لدى {host}. افتح هذا الرابط لتأكيد عنوان بريدك الإلكتروني وإنشاء الحساب:",
  confirmLink: "تأكيد البريد الإلكتروني",
  until:
    "يعمل الرابط مرة واحدة، ولمدة {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.",
  confirmElse: "إذا لم تطلب ذلك فلا تفعل شيئًا: لن يُنشأ أي حساب.",
  knownSubject: "لديك حساب لدى {host}",
  knownLead:
    "طلب شخص ما، على الأرجح أنت، حسابًا لدى {host} بعنوان البريد هذا. يوجد حساب به بالفعل. سجّل الدخول به:",
  knownLink: "تسجيل الدخول",
  knownElse: "إذا لم تكن أنت فلا تفعل شيئًا: لم يتغيّر أي شيء، ولم يعلم من طلب ذلك بشيء.",
  recoverySubject: "اختر كلمة مرور أخرى لدى {host}",
  recoveryLead:
    "نسي شخص ما، على الأرجح أنت، كلمة مرور الحساب {username} لدى {host}. افتح هذا الرابط لاختيار أخرى:",
  recoveryLink: "اختيار كلمة مرور",
  recoveryElse: "إذا لم تكن أنت فلا تفعل شيئًا: تبقى كلمة المرور كما هي.",
} satisfies Translation<typeof english>;
