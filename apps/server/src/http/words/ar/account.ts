import type { Translation } from "@grantway/words";
import type { account as english } from "../en/account.ts";

export const account = {
  account: "الحساب",
  apps: "التطبيقات المرتبطة",
  sessions: "الجلسات",
  title: "حسابك",
  lead: "ترسلك التطبيقات التي تستخدم هذا الحساب إلى هنا لتسجيل الدخول ولطلب إذنك.",
  name: "الاسم",
  username: "اسم المستخدم",
  email: "البريد الإلكتروني",
  signOut: "تسجيل الخروج",
  password: "كلمة المرور",
  activity: "النشاط الأخير",
  change: "تغيير<unseen> {what}</unseen>",
  changeName: "تغيير اسمك",
  nameLead: "تعرضه التطبيقات وصفحاتنا. اسم المستخدم والبريد الإلكتروني يغيّرهما المسؤول.",
  save: "حفظ",
  cancel: "إلغاء",
  named: "تم تغيير اسمك.",

  consequences: "ما الذي سيحدث",
  pages: "صفحات هذه القائمة",
  newest: "العودة إلى الأحدث",
  older: "الأقدم",

  justNow: "الآن",
  moment: "{day}، {time} بالتوقيت العالمي (UTC)",
} satisfies Translation<typeof english>;
