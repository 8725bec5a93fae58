import type { Translation } from "@grantway/words";
import type { ownPassword as english } from "../en/own-password.ts";

export const ownPassword = {
  title: "تغيير كلمة المرور",
  lead: "ينهي ذلك كل الجلسات عدا هذه، وينهي وصول التطبيقات التي سُجّل الدخول إليها من تلك الجلسات.",
  current: "كلمة المرور الحالية",
  password: "كلمة المرور الجديدة",
  hint: "{least, plural, zero {# حرف} one {حرف واحد على الأقل} two {حرفان على الأقل} few {# أحرف على الأقل} many {# حرفًا على الأقل} other {# حرف على الأقل}}. الجملة خيار جيد.",
  submit: "تغيير كلمة المرور",
  wrong: "كلمة المرور الحالية غير صحيحة. لم يتغيّر شيء.",
  tooMany:
    "أُدخلت كلمات مرور خاطئة كثيرة، لذلك لم يُتحقق من هذه. لم يتغيّر شيء. حاول مرة أخرى خلال {unit, select, second {{count, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}} other {{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}}}.",
  busy: "الخادم مشغول، لذلك لم يتغيّر شيء. حاول مرة أخرى بعد لحظات.",
  invalid: "{problems} لم يتغيّر شيء.",
  changed: "تم تغيير كلمة المرور. أنت الآن مسجّل الدخول هنا فقط.",
} satisfies Translation<typeof english>;
