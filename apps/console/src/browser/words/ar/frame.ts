import type { Translation } from "@grantway/words";
import type { frame as english } from "../en/frame.ts";

/** See `../frame.ts`. */
export const frame: Translation<typeof english> = {
  skip: "الانتقال إلى المحتوى",
  areas: "الأقسام",
  openAreas: "القائمة",
  platform: "المنصة",
  overview: "نظرة عامة",
  people: "الأشخاص",
  clients: "العملاء",
  apis: "واجهات API والنطاقات",
  sessions: "الجلسات والرموز",
  keys: "المفاتيح",
  audit: "سجل التدقيق",
  settings: "الإعدادات",
  inspector: "فحص رمز",
  trail: "أين أنت",
  loadingPage: "الصفحة",
  loadingSession: "بيانات الدخول",

  search: "بحث",
  searchHint: "ابحث عن أشخاص وعملاء وصفحات",
  searchLabel: "ابحث عن أشخاص وعملاء وصفحات بالاسم",
  searchPages: "الصفحات",
  searchPeople: "الأشخاص",
  searchClients: "العملاء",
  searching: "جارٍ البحث…",
  searchFailed: "تعذّر البحث في الأشخاص والعملاء: {why}",
  searchNothing: "لا شيء اسمه «{text}».",
  searchFound:
    "{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}",

  yourMenu: "قائمتك",
  yourAccount: "حسابك",
  signOut: "تسجيل الخروج",

  close: "إغلاق",

  shortcutPalette: "بحث",
  shortcutGo: "الذهاب إلى {area}",

  passwordAgain: "كلمة مرورك مرة أخرى",
  passwordAgainWhy: "ما توشك على فعله لا رجعة فيه، وقد مضى على دخولك أكثر من عشر دقائق.",
  password: "كلمة المرور",
  confirm: "تأكيد",
  confirming: "جارٍ التأكيد…",

  signedOut: "أنت غير مسجّل الدخول",
  signedOutWhy: "انتهت جلستك. ما كتبته ما زال هنا: سجّل الدخول في تبويب جديد وستتابع هذه الصفحة من حيث كانت.",
  signInAgain: "تسجيل الدخول في تبويب جديد",
  lookAgain: "سجّلت الدخول من جديد",
  looking: "جارٍ التحقق…",
  stillSignedOut: "لا توجد جلسة في هذا المتصفح بعد.",
  otherPerson: "{name} مسجّل الدخول الآن. أعد تحميل الصفحة للمتابعة بهذا الحساب؛ سيضيع ما كتبته هنا.",
  backAgain: "أنت مسجّل الدخول",
  backAgainWhy: "أغلق هذا التبويب وتابع في التبويب الذي جئت منه.",

  offline: "الخادم لا يجيب. قد يكون ما تراه قديمًا، ويبقى ما كتبته. يتابع كل شيء وحده حين يجيب من جديد.",
  retryNow: "حاول الآن",

  leave: "المغادرة دون حفظ؟",
  leaveWhy: "ما غيّرته في هذه الصفحة غير محفوظ.",
  leaveAction: "مغادرة",
  stay: "البقاء",

  notFound: "لا توجد صفحة كهذه",
  notFoundWhy: "ربما كُتب العنوان خطأ أو هو من إصدار آخر. لم يتغيّر شيء.",
  notFoundAction: "إلى الصفحة الأولى",
  noArea: "هذا ليس متاحًا لك",
  noAreaWhy: "دورك لا يتيح لك رؤية {area}. يستطيع من يدير هذا الخادم تغيير ذلك.",
  nothingHere: "لا شيء لك هنا بعد",
  nothingHereWhy: "وحدة التحكم لمن يديرون هذا الخادم، ودورك ليس منهم. حسابك في مكان آخر.",
  broken: "تعطّلت هذه الصفحة",
  brokenWhy: "خطأ في وحدة التحكم نفسها لا منك: {why} يتابع الباقي عمله ولم يتغيّر شيء.",
  outdated: "حُدّثت وحدة التحكم على الخادم. أعد تحميل الصفحة للمتابعة.",
  reload: "إعادة تحميل الصفحة",

  problemMissing: "دورك لا يسمح بهذا. لم يتغيّر شيء.",
  problemBeyond: "هذا يمنح أكثر مما يحقّ لك. لم يتغيّر شيء.",
  problemForgery: "لم يبدُ الطلب صادرًا عن هذه الصفحة. لم يتغيّر شيء. أعد تحميل الصفحة.",
  problemPassword: "لم يتغيّر شيء: لم تُدخل كلمة المرور من جديد.",
  problemWrongPassword: "هذه ليست كلمة مرورك.",
  problemSignedOut: "لم يتغيّر شيء: أنت غير مسجّل الدخول.",
  problemGone: "لم يعد موجودًا. ربما حذفه أحد في هذه الأثناء.",
  problemConflict: "غيّره أحد في هذه الأثناء. لم يُحفظ شيء مما فعلته بعد.",
  problemTooMany:
    "{seconds, plural, zero {طلبات كثيرة دفعة واحدة. حاول الآن.} one {طلبات كثيرة دفعة واحدة. حاول بعد ثانية.} two {طلبات كثيرة دفعة واحدة. حاول بعد ثانيتين.} few {طلبات كثيرة دفعة واحدة. حاول بعد # ثوانٍ.} many {طلبات كثيرة دفعة واحدة. حاول بعد # ثانية.} other {طلبات كثيرة دفعة واحدة. حاول بعد # ثانية.}}",
  problemFailed: "تعطّل الخادم. لا يُعرف هل تغيّر شيء.",
  problemUnavailable: "لا يستطيع الخادم الإجابة الآن. حاول بعد قليل.",
  problemOutOfReach: "الخادم لا يجيب. لا يُعرف هل تغيّر شيء.",
  problemRequest: "{problem} الطلب {id}.",
};
