import type { Translation } from "@grantway/words";
import type { signUp as english } from "../en/sign-up.ts";

export const signUp = {
  title: "إنشاء حساب",
  problemTitle: "مشكلة في إنشاء الحساب",
  another: "أنت مسجّل الدخول باسم {name}. هنا تنشئ حسابًا آخر، ثم تكون مسجّل الدخول به.",
  username: "اسم المستخدم",
  usernameHint: "الحروف اللاتينية من A إلى Z والأرقام والنقطة والشرطة السفلية والشرطة.",
  email: "البريد الإلكتروني",
  name: "الاسم الكامل",
  password: "كلمة المرور",
  passwordHint:
    "{least, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأقل. الجملة خيار جيد.",
  submit: "إنشاء الحساب",
  haveAccount: "لديك حساب؟ <a>سجّل الدخول</a>",
  problem: "{problems} لم يتم إنشاء أي شيء.",
  usernameTaken: "اسم المستخدم هذا مستخدَم بالفعل.",
  emailTaken: "يوجد حساب بعنوان البريد الإلكتروني هذا: سجّل الدخول بدلًا من ذلك.",
  throttled:
    "طُلبت حسابات كثيرة جدًا من شبكتك، لذلك لم يتم إنشاء أي شيء. حاول مرة أخرى بعد {unit, select, second {{count, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}} other {{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}}}.",
  busy: "يسجّل عدد كبير من الأشخاص الدخول في هذه اللحظة، لذلك لم يتم إنشاء أي شيء. حاول مرة أخرى بعد {unit, select, second {{count, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}} other {{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}}}.",
  mailLead: "نرسل رابطًا إلى بريدك الإلكتروني. هناك تختار اسم مستخدم وكلمة مرور.",
  mailSubmit: "إرسال الرابط",
  notSent: "{problems} لم يُرسل أي بريد.",
  sentTitle: "تفقّد بريدك",
  sentHappened: "هناك رسالة في طريقها إلى العنوان الذي أدخلته.",
  sentToDo:
    "افتح الرابط الموجود فيها، في هذا المتصفح أو في غيره. إذا لم تصلك رسالة فابحث في البريد غير المرغوب فيه، أو اطلب الرابط مرة أخرى بالعنوان الصحيح.",
  sentAgain: "الطلب مرة أخرى",
  proven: "تم تأكيد عنوان بريدك الإلكتروني <b>{email}</b>.",
  overTitle: "هذا الرابط لا يعمل",
  overHappened: "ربما سبق استخدامه، أو مضى على إنشائه وقت طويل.",
  overShared: "لم يتغيّر أي شيء.",
  overToDo: "إذا كنت قد أنشأت حسابًا للتو، فسجّل الدخول به. وإلا فاطلب رابطًا جديدًا من حيث حصلت على هذا الرابط.",
  overSignIn: "تسجيل الدخول",
} satisfies Translation<typeof english>;
