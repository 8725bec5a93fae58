import type { Translation } from "@grantway/words";
import type { password as english } from "../en/password.ts";

export const password = {
  title: "اختيار كلمة مرور",
  problemTitle: "مشكلة في اختيار كلمة المرور",
  lead: "للحساب <b>{username}</b>. ينهي ذلك كل الجلسات القائمة.",
  password: "كلمة المرور الجديدة",
  hint: "{least, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأقل. الجملة خيار جيد.",
  submit: "تعيين كلمة المرور",
  problem: "{problems} لم يتغيّر أي شيء.",
  busy: "الخادم مشغول: حاول مرة أخرى بعد لحظات. لم يتغيّر أي شيء.",
  setTitle: "تم تعيين كلمة المرور",
  setHappened: "استُخدم الرابط، وانتهت كل جلسات هذا الحساب.",
  setToDo: "سجّل الدخول بكلمة المرور الجديدة.",
  overTitle: "هذا الرابط لا يعمل",
  overHappened: "ربما سبق استخدامه، أو حل محله رابط أحدث، أو مضى على إنشائه وقت طويل.",
  overShared: "لم يتغيّر أي شيء.",
  overToDo:
    "إذا كنت قد اخترت كلمة مرور للتو، فسجّل الدخول بها. وإلا فاطلب رابطًا جديدًا من حيث حصلت على هذا الرابط.",
  signIn: "تسجيل الدخول",
} satisfies Translation<typeof english>;
