import type { Translation } from "@grantway/words";
import type { consent as english } from "../en/consent.ts";

export const consent = {
  continueTo: "هل تريد المتابعة إلى {app}؟",
  asks: "يطلب {app} الوصول إلى حسابك",
  asksMore:
    "يطلب {app} {count, plural, zero {# صلاحية جديدة} one {صلاحية جديدة واحدة} two {صلاحيتين جديدتين} few {# صلاحيات جديدة} many {# صلاحية جديدة} other {# صلاحية جديدة}}",
  allowedBefore:
    "سبق أن سمحت بهذا. قد يطلبه برنامج آخر على جهازك باسم هذا التطبيق: لا تتابع إلا إذا كنت قد شغّلت التطبيق للتو.",
  unconfirmed: "لم نتحقق من الجهة القائمة على هذا التطبيق.",
  never: "لن يتمكن من",
  neverPassword: "الاطلاع على كلمة المرور أو تغييرها",
  neverElse: "فعل أي شيء غير مذكور هنا",
  kept: "مسموح به بالفعل ({count, number})",
  actsAsYou: "يتصرف باسمك، ولا يفعل أبدًا أكثر مما يمكنك فعله بنفسك.",
  lasting: "يحتفظ بوصوله في غيابك.",
  passing: "يفقد وصوله بعد وقت قصير من توقفك عن استخدامه.",
  afterwards: "بعد اختيارك ستنتقل إلى <b>{place}</b>.",
  removal: "يمكنك التراجع عن هذا في أي وقت من صفحة <a>التطبيقات المرتبطة</a>.",
  cancel: "إلغاء",
  keep: "الإبقاء على الوصول الحالي",
  continue: "متابعة",
  allow: "السماح",
  allowMore:
    "{count, plural, zero {السماح بـ # جديدة} one {السماح بالصلاحية الجديدة} two {السماح بالصلاحيتين الجديدتين} few {السماح بـ # صلاحيات جديدة} many {السماح بـ # صلاحية جديدة} other {السماح بـ # صلاحية جديدة}}",
  changed: "تغيّر ما يطلبه هذا التطبيق منذ أن فتحت هذه الصفحة. لم تتم مشاركة أي شيء. اقرأ الصفحة من جديد.",

  atDevice: "تطبيق على هذا الجهاز",
  atDeviceBy: "تطبيق على هذا الجهاز ({scheme})",
  toDevice: "تطبيق على هذا الجهاز",
  toDeviceBy: "تطبيق على هذا الجهاز ({scheme})",
} satisfies Translation<typeof english>;
