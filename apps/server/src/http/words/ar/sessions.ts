import type { Translation } from "@grantway/words";
import type { sessions as english } from "../en/sessions.ts";

export const sessions = {
  title: "الجلسات",
  lead: "المتصفحات التي سجّلت الدخول فيها هنا. إذا لم تتعرف على أحدها، فسجّل الخروج منه.",
  browser: "متصفح",
  browserOn: "{browser} على {system}",
  here: "هذا المتصفح",
  from: "من {address}",
  fromUnknown: "من عنوان غير معروف",
  signedIn: "تسجيل الدخول في {when}",
  signedInBy: "تسجيل الدخول في {when}، بواسطة {methods}",
  twoMethods: "{first} و{second}",
  byPassword: "كلمة المرور",
  signOutHere: "تسجيل الخروج هنا",
  signOut: "تسجيل الخروج<unseen> {device}، {address}</unseen>",
  signOutElsewhere: "تسجيل الخروج من الأماكن الأخرى",
  nowhereElse: "لست مسجَّل الدخول في أي مكان آخر.",
  ended: "تم تسجيل الخروج هناك. على من يتابع هناك أن يسجّل الدخول.",

  endQuestion: "هل تريد تسجيل الخروج هناك؟",
  endLead: "متصفح واحد سجّلت الدخول فيه.",
  endOthersQuestion: "هل تريد تسجيل الخروج من الأماكن الأخرى؟",
  endOthersLead: "كل متصفح آخر سجّلت الدخول فيه.",
  signsInAgain: "على من يستخدمه أن يسجّل الدخول من جديد.",
  appsLoseAccess:
    "تفقد التطبيقات التي سُجّل الدخول إليها من هناك وصولها فورًا. ويبقى ما سمحت لها به: ستطلبه عندما يسجّل أحد الدخول.",
  thisStays: "يبقى هذا المتصفح مسجَّل الدخول.",
  stay: "البقاء مسجَّل الدخول",
  endYes: "تسجيل الخروج",
} satisfies Translation<typeof english>;
