import type { Translation } from "@grantway/words";
import type { install as english } from "../en/install.ts";

export const install = {
  asksIn: "يطلب {app} أن يُثبَّت في {place}",
  asksForYou: "يطلب {app} أن يُثبَّت لك",
  asksSomewhere: "يطلب {app} أن يُثبَّت",
  usesIn: "يطلب {app} وصولك في {place}",
  asksMoreIn:
    "يطلب {app} {count, plural, zero {# صلاحية جديدة} one {صلاحية جديدة واحدة} two {صلاحيتين جديدتين} few {# صلاحيات جديدة} many {# صلاحية جديدة} other {# صلاحية جديدة}} في {place}",
  continueIn: "هل تريد المتابعة إلى {app} في {place}؟",
  requestIn: "هل تريد طلب {app} من مسؤولي {place}؟",
  nowhere: "لا يمكنك تثبيت {app}",

  publisher: "الناشر: {publisher}",
  confirmed: "تحققنا من أن {domain} هي الجهة القائمة على هذا التطبيق.",
  known:
    "موجود هنا منذ {day}. مثبّت في {count, plural, zero {# موضع} one {موضع واحد} two {موضعين} few {# مواضع} many {# موضعًا} other {# موضع}}.",

  where: "التثبيت في",
  forYourself: "لك وحدك",
  sandbox: "بيئة تجريبية",
  installs: "يُثبَّت هناك للجميع.",
  installsForYou: "لا يستخدمه أحد غيرك من خلال ذلك.",
  uses: "هو مثبّت هناك بالفعل. أنت تفتح وصولك الخاص.",
  widens: "هو مثبّت هناك بالفعل ويحصل على ما هو جديد.",
  requestRights: "يطلب أكثر مما يمكنك منحه هناك. القرار للمسؤولين.",
  requestPolicy: "القرار هناك للمسؤولين.",
  waits: "سبق أن طلبت ذلك من المسؤولين.",
  shutPolicy: "لا تسمح به قاعدة وضعها المسؤولون.",
  shutSuspended: "هو موقوف.",
  shutClosed: "هذه المؤسسة مغلقة.",
  shutEnvironment: "هو للتجربة ويعمل في البيئات التجريبية وحدها.",
  shutNotOffered: "لا يمكن تثبيته هناك.",
  rule: "قاعدتهم: {answer, select, deny {لا} other {السؤال أولًا}} لـ{publisher, select, ours {تطبيقاتهم} verified {تطبيقات الناشرين الموثوقين} unverified {تطبيقات ناشرين لم يتحقق منهم أحد} other {تطبيقات أي ناشر}}، {risk, select, low {منخفضة المخاطر} medium {حتى المخاطر المتوسطة} other {مهما كانت المخاطر}}.",
  noOrganisation:
    "يُثبَّت هذا التطبيق في المؤسسات، وأنت لا تنتمي إلى مؤسسة يمكنها استخدامه. اطلب دعوتك إلى واحدة، أو أنشئ مؤسستك في وحدة التحكم.",
  openConsole: "فتح وحدة التحكم",

  optional: "يمكنك أن تضيف",
  allow: "السماح: {title}",
  says: "يقول {publisher}: «{purpose}»",
  beyond: "أكثر مما يمكنك منحه هناك: {titles}. يمكن لمن له الحق أن يضيفه لاحقًا.",
  actsAsItself: "يتصرف باسمه للمؤسسة كلها، حتى بعد مغادرتك لها.",
  actsAsItselfForYou: "يتصرف باسمه بما لديك هنا.",
  already: "مثبّت في {place} بالفعل",
  review: "مراجعة الوصول",
  afterDirectory: "يمكنه أن يعيدك إلى هنا بعد إعداده.",
  note: "ملاحظة إلى المسؤولين",
  noteHint: "يقرؤونها مع طلبك. اتركها فارغة إن لم يكن هناك ما يقال.",

  installIn: "التثبيت في {place}",
  installForYou: "التثبيت لي",
  install: "تثبيت",
  ask: "طلب من المسؤولين",
  choosePlace: "اختر أين يُثبَّت. لم تتم مشاركة أي شيء.",
  cannot: "لم تتم مشاركة أي شيء. يمكنك العودة إلى التطبيق.",
  back: "العودة إلى التطبيق",
  removal: "يمكن إزالته في أي وقت من صفحة <a>التطبيقات المرتبطة</a>.",

  asked: "تم سؤال المسؤولين لديك",
  askedHappened: "طلبك في انتظارهم. يرونه مع ملاحظتك.",
  askedShared: "لم تتم مشاركة أي شيء مع التطبيق بعد.",
  askedToDo: "بعد أن يجيبوا، ابدأ من جديد من التطبيق: إن وافقوا فسيتابع دون سؤال آخر.",
  askedAction: "تطبيقاتك",
} satisfies Translation<typeof english>;
