import type { Translation } from "@grantway/words";
import type { setUp as english } from "../en/set-up.ts";

export const setUp = {
  title: "الإعداد",
  problemTitle: "مشكلة في الإعداد",
  heading: "إنشاء أول حساب مسؤول",
  lead: "يعمل هذا مرة واحدة فقط. بعد ذلك يُضاف الأشخاص من سطر الأوامر.",
  username: "اسم المستخدم",
  email: "البريد الإلكتروني",
  name: "الاسم الكامل",
  password: "كلمة المرور",
  passwordHint:
    "{least, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأقل. الجملة خيار جيد.",
  submit: "إنشاء حساب المسؤول",
  problem: "{problems} لم يتم إنشاء أي شيء.",
  usernameTaken: "اسم المستخدم هذا مستخدَم بالفعل.",
  emailTaken: "عنوان البريد الإلكتروني هذا مستخدَم بالفعل.",
  busy: "الخادم مشغول: حاول مرة أخرى بعد لحظات.",
  closedTitle: "رابط الإعداد هذا لم يعد يعمل",
  closedHappened: "سبق استخدامه، أو أُعيد تشغيل الخادم منذ ذلك الحين وعرض رابطًا جديدًا.",
  closedShared: "لم يتغيّر أي شيء.",
  closedToDo: "إذا لم يكن هناك مسؤول بعد، فابحث عن أحدث رابط في سجل الخادم. وإلا فسجّل الدخول.",
  signIn: "تسجيل الدخول",
} satisfies Translation<typeof english>;
