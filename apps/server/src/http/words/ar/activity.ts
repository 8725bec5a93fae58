import type { Translation } from "@grantway/words";
import type { activity as english } from "../en/activity.ts";

export const activity = {
  title: "النشاط الأخير",
  lead: "ما فعلته أنت، وما فعله آخرون بحسابك. إذا لم تعرف شيئًا هنا فغيّر كلمة المرور.",
  none: "لا شيء بعد.",
  sessionOpened: "تسجيل دخول",
  sessionOpenedFrom: "تسجيل دخول من {address}",
  sessionEnded: "تسجيل خروج من متصفح",
  grantAllowed: "السماح لتطبيق",
  grantAllowedTo: "السماح للتطبيق {app}",
  grantNarrowed: "سحب إذن من تطبيق",
  grantNarrowedOf: "سحب إذن من {app}",
  grantRevoked: "إزالة تطبيق",
  grantRevokedOf: "إزالة {app}",
  familyEnded: "أُنهي وصول تطبيق",
  appReported: "الإبلاغ عن تطبيق",
  tokenRevoked: "أُلغي رمز وصول",
  userCreated: "أُنشئ الحساب",
  userUpdated: "تغيّر الحساب",
  passwordLinkMade: "أُنشئ رابط لتعيين كلمة مرور",
  passwordSet: "عُيّنت كلمة مرور جديدة",
  userSignedOut: "تسجيل خروج من كل مكان",
  byOperator: "بواسطة المشغّل",
  byPerson: "بواسطة مسؤول",
  byClient: "بواسطة تطبيق",
  bySystem: "بواسطة النظام",
} satisfies Translation<typeof english>;
