import type { Translation } from "@grantway/words";
import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "تسجيل الدخول",
  problemTitle: "مشكلة في تسجيل الدخول",
  confirm: "أكِّد هويتك",
  confirmLead: "أدخل كلمة المرور للمتابعة.",
  otherPerson:
    "يتوقع التطبيق شخصًا آخر غير {name}. سجّل الدخول بحساب ذلك الشخص، أو عُد إلى التطبيق. لم تتم مشاركة أي شيء.",
  login: "اسم المستخدم أو البريد الإلكتروني",
  password: "كلمة المرور",
  submit: "تسجيل الدخول",
  forgot: "هل نسيت كلمة المرور؟",
  noAccount: "ليس لديك حساب؟ <a>أنشئ حسابًا</a>",
  incomplete: "لم يتم التحقق من أي شيء. أدخل اسم المستخدم أو البريد الإلكتروني، وكلمة المرور.",
  wrong: "اسم المستخدم أو كلمة المرور غير صحيحة. لم تتم مشاركة أي شيء. تحقق منهما وحاول مرة أخرى.",
  throttled:
    "كانت هناك محاولات فاشلة كثيرة، لذلك لم يتم التحقق من هذه المحاولة. لم تتم مشاركة أي شيء. حاول مرة أخرى بعد {unit, select, second {{count, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}} other {{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}}}.",
  busy: "يسجّل عدد كبير من الأشخاص الدخول في هذه اللحظة، لذلك لم يتم التحقق من أي شيء ولم تتم مشاركة أي شيء. حاول مرة أخرى بعد {unit, select, second {{count, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}} other {{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}}}.",
} satisfies Translation<typeof english>;
