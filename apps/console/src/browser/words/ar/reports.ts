import type { Translation } from "@grantway/words";
import type { reports as english } from "../en/reports.ts";

/** See `../reports.ts`. */
export const reports = {
  "reason-impersonation": "ينتحل صفة جهة أخرى",
  "reason-asks-too-much": "يطلب أكثر مما يحتاج إليه",
  "reason-harmful": "يفعل شيئًا ضارًا",
  "reason-other": "شيء آخر",

  reportApp: "الإبلاغ عن هذا التطبيق…",
  reportTitle: "الإبلاغ عن {app}؟",
  reportWhat: "يصل البلاغ مع اسمك إلى من يراجعون التطبيقات هنا. ولا يراه ناشر التطبيق.",
  why: "ما المشكلة فيه؟",
  chooseReason: "اختر ما المشكلة في التطبيق.",
  note: "في بضع كلمات",
  noteHint:
    "مطلوبة عند اختيار «شيء آخر». لا تتجاوز {most, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}، ولا تكتب أي كلمة مرور.",
  noteMissing: "قل في بضع كلمات ما المشكلة في التطبيق.",
  noteTooLong:
    "يتجاوز نصك {most, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}. يرجى اختصاره.",
  notePlain: "يحتوي نصك على حرف لا يمكن لأحد قراءته. يرجى كتابته من جديد.",
  send: "إرسال البلاغ",
  sending: "جارٍ الإرسال…",
  sent: "أُرسل بلاغك عن {app}. سينظر فيه من يراجعون التطبيقات.",
  tooMany: "أرسلت أقصى عدد ممكن من البلاغات في يوم واحد. لم يُرسل شيء الآن.",
  reported: "أبلغت عنه",
  reportedWhy: "سينظر في بلاغك من يراجعون التطبيقات. يمكنك الإبلاغ عنه مرة أخرى بعد إغلاق هذا البلاغ.",

  tab: "البلاغات",
  tabOpen: "البلاغات ({count, number})",
  list: "بلاغات عن التطبيقات",
  ofApp: "ما أبلغ عنه الناس",
  app: "التطبيق",
  who: "المبلّغ",
  nobody: "شخص حُذف حسابه",
  words: "السبب",
  when: "وقت البلاغ",
  state: "الحالة",
  "state-open": "مفتوح",
  "state-closed": "مغلق",
  "outcome-acted": "اتُّخذ إجراء",
  "outcome-unfounded": "لا توجد مشكلة",
  "outcome-unclear": "لا يمكن الجزم",
  "outcome-app-deleted": "حُذف التطبيق",
  open: "{count, plural, =0 {لا بلاغات مفتوحة} zero {لا بلاغات مفتوحة} one {بلاغ مفتوح واحد} two {بلاغان مفتوحان} few {# بلاغات مفتوحة} many {# بلاغًا مفتوحًا} other {# بلاغ مفتوح}}",
  empty: "لا بلاغ مفتوح",
  emptyWhy:
    "يمكن لمن يُطلب منه تثبيت تطبيق أو يجده في الدليل أن يبلّغ عنه. يبقى ما يقوله هنا إلى أن يغلقه أحد.",
  noMatch: "لا بلاغ مطابق",
  noMatchWhy: "لا بلاغات في هذه الحالة، أو لا بلاغات عن هذا التطبيق.",
  showOpen: "عرض كل البلاغات المفتوحة",
  filterState: "الحالة: {state}",
  filterApp: "عن تطبيق واحد",
  close: "إغلاق…",
  closeTitle: "هل تريد إغلاق هذا البلاغ عن {app}؟",
  closeWhat:
    "لا يحدث شيء للتطبيق بذلك: ما يجب إيقافه يُوقف من صفحة التطبيق. ويمكن لمن أبلغ عنه أن يبلّغ مرة أخرى.",
  outcome: "ما انتهى إليه",
  outcomeMissing: "اختر ما انتهى إليه البلاغ.",
  closeAction: "إغلاق البلاغ",
  closing: "جارٍ الإغلاق…",
  isClosed: "أُغلق البلاغ عن {app}.",
} satisfies Translation<typeof english>;
