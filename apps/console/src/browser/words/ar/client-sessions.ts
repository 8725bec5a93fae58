import type { Translation } from "@grantway/words";
import type { clientSessions as english } from "../en/client-sessions.ts";

/** See `../client-sessions.ts`. */
export const clientSessions: Translation<typeof english> = {
  initiateUri: "يبدأ تسجيل الدخول عند",
  initiateUriHint:
    "إلى أين يمكن للآخرين إرسال من عليه تسجيل الدخول إلى التطبيق، على مضيف أحد عناوين إعادة التوجيه. تقود إليه صفحة التطبيق المتصل.",
  backchannelUri: "يُبلَّغ بتسجيل الخروج على",
  backchannelUriHint: "يُرسَل إلى هذا العنوان رمز موقَّع عند انتهاء جلسة سجّل التطبيق فيها دخول شخص.",
  frontchannelUri: "يُحمَّل عند تسجيل الخروج",
  frontchannelUriHint:
    "عنوان للتطبيق داخل إطار في الصفحة التي يسجّل فيها الشخص خروجه هنا. لا تفيد منه المتصفحات التي تحجب ملفات تعريف الارتباط من مواقع أخرى إلا قليلًا.",
  frontchannelSession: "يجب أن يسمّي إطاره الجلسة",
  backchannelSession: "يجب أن يسمّي ما يُرسَل إليه الجلسة",
  sessionHint: "يقول على ماذا يعتمد التطبيق. الجلسة مسمّاة دائمًا.",
};
