import type { Translation } from "@grantway/words";
import type { clientRequests as english } from "../en/client-requests.ts";

/** See `../client-requests.ts`. */
export const clientRequests: Translation<typeof english> = {
  signed: "يطلب بكائنات طلب موقّعة فقط",
  signedHint: "يُرفض كل طلب آخر، إلا ما أُرسل مسبقًا موقّعًا. ويحتاج إلى مفاتيح يوقّع بها.",
  algorithm: "تُوقَّع كائنات الطلب بـ",
  algorithmHint: "كائن الطلب هو JWT يقول فيه التطبيق ما يطلبه. وما وُقّع بغير ذلك يُرفض.",
  byKeys: "أي خوارزمية تصلح لها مفاتيحه",
  byKeysOrNone: "أي خوارزمية تصلح لها مفاتيحه، أو لا شيء",
  none: "لا شيء: فهي غير موقّعة",
  uris: "تُقرأ كائنات الطلب من",
  urisHint:
    "عناوين https للتطبيق يمكن للطلب أن يسمّي أحدها بدل أن يقول ما يطلبه. ولا يُقرأ غيرها أبدًا، ولا يُقارن ما بعد #.",
  uriAdd: "إضافة عنوان",
};
