import type { Translation } from "@grantway/words";
import type { frame as english } from "../en/frame.ts";

/** See `../frame.ts`. */
export const frame: Translation<typeof english> = {
  explorer: "مستكشف الواجهات",
  skip: "انتقل إلى المحتوى",
  theExplorer: "المستكشف",
  thePage: "الصفحة",
  chooseApi: "اختر واجهة",
  apiMenu: "الواجهة",
  everybodysApis: "للجميع",
  ownApis: "أضفتها أنت",
  ownMenu: "إعداداتك",

  steps: "الخطوات",
  operations: "العمليات",
  request: "الطلب",
  answer: "الجواب",
  widthOf: "عرض العمود {column}",

  noApis: "لا واجهة بعد",
  noApisWhy: "من يشغّل هذا المستكشف يُعدّ الواجهات التي يراها الجميع هنا.",
  unknownApi: "لا توجد هنا واجهة اسمها «{id}». اختر غيرها في الأعلى.",
  noOperations: "لا عمليات بعد",
  noOperationsWhy: "ستظهر هنا عمليات {name}.",
  noRequest: "لم تُختر عملية",
  noRequestWhy: "اختر عملية لترى ما تحتاجه. يُرسل الطلب إلى {base}.",
  noAnswer: "لم يُرسل شيء بعد",
  noAnswerWhy: "يظهر هنا ما تجيب به الواجهة كما ورد.",

  outOfReach: "الخادم لا يجيب. ما كتبته باقٍ. حاول مرة أخرى بعد لحظة.",
  refused: "{why} لم يضِع شيء مما كتبته.",
  broke: "لم ينجح ذلك: {why}",
  broken: "تعطّلت هذه الصفحة",
  brokenWhy: "خطأ في المستكشف نفسه وليس منك: {why} لم يُرسل شيء.",
  outdated: "حُدّث المستكشف على الخادم. أعد تحميل الصفحة للمتابعة.",
  reload: "أعد تحميل الصفحة",
  retryNow: "حاول الآن",
  notFound: "لا توجد صفحة كهذه",
  notFoundWhy: "قد يكون العنوان خاطئًا أو من إصدار آخر.",
  notFoundAction: "اذهب إلى الصفحة الأولى",
};
