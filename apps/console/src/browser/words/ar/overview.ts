import type { Translation } from "@grantway/words";
import type { overview as english } from "../en/overview.ts";

/** See `../overview.ts`. */
export const overview: Translation<typeof english> = {
  title: "نظرة عامة",
  loading: "النظرة العامة",
  attention: "يحتاج إلى انتباه",
  nothing: "لا شيء يحتاج إلى انتباه.",
  keyEnds: "يوقّع مفتاح {algorithm} حتى {moment}.",
  keyFollowed: "نُشر المفتاح الذي يليه.",
  keyUnfollowed: "لم يُنشر بعدُ المفتاح الذي يليه.",
  keyOld: "يوقّع مفتاح {algorithm} منذ أكثر من سنة ولا أحد يخطط لما يليه.",
  toKeys: "انظر إلى المفاتيح",
  oldSecrets:
    "{count, plural, zero {لا أسرار أقدم من سنة.} one {تطبيق واحد له سر أقدم من سنة.} two {تطبيقان لهما أسرار أقدم من سنة.} few {# تطبيقات لها أسرار أقدم من سنة.} many {# تطبيقًا لها أسرار أقدم من سنة.} other {# تطبيق لها أسرار أقدم من سنة.}}",
  unusedClients:
    "{count, plural, zero {كل التطبيقات مستعملة.} one {تطبيق واحد لم يُستعمل منذ 90 يومًا.} two {تطبيقان لم يُستعملا منذ 90 يومًا.} few {# تطبيقات لم تُستعمل منذ 90 يومًا.} many {# تطبيقًا لم تُستعمل منذ 90 يومًا.} other {# تطبيق لم تُستعمل منذ 90 يومًا.}}",
  since: "منذ {moment}",
  more: "{count, plural, zero {ولا غيرها} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  failing:
    "تزداد محاولات الدخول الفاشلة: {now, number} في الأيام السبعة الأخيرة و{before, number} في السبعة التي قبلها.",
  toAudit: "انظر إلى السجل",

  range: "المدة",
  hours: "24 ساعة",
  days: "30 يومًا",
  signIns: "عمليات الدخول",
  failedSignIns: "محاولات دخول فاشلة",
  tokens: "الرموز الصادرة",
  errors: "الأخطاء",
  countSignIns:
    "{count, plural, zero {لا عمليات دخول} one {عملية دخول واحدة} two {عمليتا دخول} few {# عمليات دخول} many {# عملية دخول} other {# عملية دخول}}",
  countFailed:
    "{count, plural, zero {لا محاولات فاشلة} one {محاولة فاشلة واحدة} two {محاولتان فاشلتان} few {# محاولات فاشلة} many {# محاولة فاشلة} other {# محاولة فاشلة}}",
  countTokens:
    "{count, plural, zero {لا رموز} one {رمز واحد} two {رمزان} few {# رموز} many {# رمزًا} other {# رمز}}",
  countErrors:
    "{count, plural, zero {لا أخطاء} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأً} other {# خطأ}}",
  inHours: "{what} في آخر 24 ساعة",
  inDays: "{what} في آخر 30 يومًا",

  totals: "ما هو موجود",
  people: "الأشخاص",
  clients: "التطبيقات",
  suspended:
    "{count, plural, zero {لا موقوف} one {واحد موقوف} two {اثنان موقوفان} few {# موقوفة} many {# موقوفًا} other {# موقوف}}",
  apis: "واجهات API",
  scopes: "النطاقات",
  sessions: "الجلسات",
  grants: "التطبيقات المتصلة",

  health: "حال الخادم",
  database: "قاعدة البيانات",
  sqlite: "SQLite",
  postgres: "PostgreSQL",
  latency: "تستغرق الكتابة {milliseconds, number} مللي ثانية",
  unwritable: "لا يمكن الكتابة فيها",
  thread: "الخيط {number}",
  busy: "مشغول بنسبة {share}",
  silent: "لم يُجب",
};
