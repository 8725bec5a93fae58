import type { Translation } from "@grantway/words";
import type { apps as english } from "../en/apps.ts";

export const apps = {
  title: "التطبيقات المرتبطة",
  lead: "التطبيقات التي سمحت لها باستخدام حسابك. ما تتراجع عنه ينتهي فورًا.",
  noMore: "لا مزيد من التطبيقات.",
  none: "لا تطبيقات بعد.",
  noneLead: "يظهر التطبيق هنا بمجرد أن تسمح له بشيء. لا ترى التطبيقات إلا ما تسمح به.",
  highRisk: "لديه صلاحيات عالية المخاطرة",
  suspended: "موقوف",
  allowedOn: "سُمح له في {day}",
  review: "مراجعة<unseen> {app}</unseen>",

  inOrganisation: "في {organisation}",
  twoPlaces: "{first}، {second}",
  canSee:
    "يمكنه الاطلاع على {sees, plural, zero {# شيء} one {شيء واحد} two {شيئين} few {# أشياء} many {# شيئًا} other {# شيء}}",
  canChange:
    "يمكنه تغيير {changes, plural, zero {# شيء} one {شيء واحد} two {شيئين} few {# أشياء} many {# شيئًا} other {# شيء}}",
  canChangeAndSee:
    "يمكنه تغيير {changes, plural, zero {# شيء} one {شيء واحد} two {شيئين} few {# أشياء} many {# شيئًا} other {# شيء}} والاطلاع على {sees, number}",
  canNothing: "لا يمكنه فعل شيء حاليًا",
  lastUsed: "آخر استخدام: {when}",
  neverUsed: "لم يُلاحظ أي استخدام بعد",

  allowed: "سُمح له",
  use: "الاستخدام",
  openApp: "فتح {app}",
  removeApp: "إزالة هذا التطبيق",
  removeRight: "إزالة<unseen> {right}</unseen>",
  notOpen: "مسموح بها، لكنها غير متاحة لهذا التطبيق حاليًا",

  isSuspended: "أوقف القائمون على هذا الخادم هذا التطبيق. لا يمكنه فعل شيء إلى أن يعيدوا تفعيله.",
  isOurs:
    "هذا التطبيق تابع للقائمين على هذا الخادم. ما تتراجع عنه يمكنه الحصول عليه مجددًا، دون سؤال، في المرة القادمة التي تسجّل فيها الدخول إليه.",

  removeQuestion: "هل تريد إزالة {app}؟",
  removeThereQuestion: "هل تريد إزالة {app} من {organisation}؟",
  removeLead:
    "{places}. منحته {count, plural, zero {# صلاحية} one {صلاحية واحدة} two {صلاحيتين} few {# صلاحيات} many {# صلاحية} other {# صلاحية}}.",
  removeYes: "إزالة",
  losesAccess: "يفقد وصوله إلى حسابك فورًا، أينما كان يعمل.",
  keepsCopies: "قد يظل محتفظًا بما نسخه من قبل. لا يستطيع حذف ذلك إلا القائمون عليه.",
  asksAgain: "إذا استخدمته مجددًا، فعليه أن يسألك من جديد.",

  rightQuestion: "هل تريد سحب هذه الصلاحية من {app}؟",
  rightYes: "سحب الصلاحية",
  lastRight: "هذا آخر ما يمكن لهذا التطبيق فعله، لذلك سيُزال التطبيق.",
  losesRight: "لن يتمكن من فعل ذلك بعد الآن. وتبقى صلاحياته الأخرى.",
  losesOpenid: "لن يعرف هويتك بعد الآن. قد تضطر إلى تسجيل الدخول إليه بطريقة أخرى.",
  losesOffline: "لن يتمكن من تجديد وصوله في غيابك: ستسجّل الدخول إليه من جديد عندما ينتهي وصوله الحالي.",
  mayNotWork: "قد لا يعمل كما كان. وإذا أراد هذه الصلاحية مجددًا، فعليه أن يسألك.",
  keep: "الإبقاء",

  gone: "هذا التطبيق غير مرتبط. لا يمكنه الوصول إلى حسابك.",
  removed: "لم يعد {app} مرتبطًا. لا يمكنه الوصول إلى حسابك.",
  taken: "لم يعد مسموحًا: {right}",

  notConnectedTitle: "هذا التطبيق غير مرتبط",
  notConnectedHappened: "أُزيل في هذه الأثناء، أو لم يكن مرتبطًا بحسابك قط.",
  notConnectedShared: "لا يمكنه الوصول إلى حسابك.",
  notConnectedToDo: "تعرض القائمة كل التطبيقات التي يمكنها ذلك.",
} satisfies Translation<typeof english>;
