import type { Translation } from "@grantway/words";
import type { signOut as english } from "../en/sign-out.ts";

export const signOut = {
  title: "تسجيل الخروج",
  question: "هل تريد تسجيل الخروج؟",
  appsKeep:
    "تحتفظ التطبيقات <a>بما سمحت لها به</a>. وقد تحتفظ التطبيقات التي سجّلت الدخول إليها بجلساتها الخاصة.",
  stay: "البقاء مسجَّل الدخول",
  submit: "تسجيل الخروج",
  doneTitle: "تم تسجيل خروجك",
  doneHappened: "لا أحد مسجَّل الدخول هنا في هذا المتصفح.",
  doneToDo:
    "قد تحتفظ التطبيقات التي سجّلت الدخول إليها بجلساتها الخاصة. سجّل الخروج منها أيضًا إذا كنت تشارك هذا الجهاز مع غيرك.",
  again: "تسجيل الدخول من جديد",
  appAsks: "يطلب {app} تسجيل خروجك من هنا أيضًا.",
  otherPerson: "قصد التطبيق شخصًا آخر غير مسجَّل الدخول هنا. لم يُسجَّل خروج أحد.",
  backTo: "العودة إلى {app}",
  leaving: "تم تسجيل خروجك هنا. يجري إبلاغ التطبيقات التي سجّلت الدخول إليها.",
  leavingFrame: "تسجيل الخروج من تطبيق",
} satisfies Translation<typeof english>;
