import type { Translation } from "@grantway/words";
import type { clientSubjects as english } from "../en/client-subjects.ts";

/** See `../client-subjects.ts`. */
export const clientSubjects: Translation<typeof english> = {
  type: "يعرف الأشخاص بـ",
  typeHint:
    "لا يمكن مطابقة الاسم الخاص به بما تعرفه التطبيقات الأخرى. وبعد التغيير يعرف التطبيق كل شخص باسم آخر.",
  public: "معرّفهم، وهو نفسه لكل التطبيقات",
  pairwise: "اسم خاص به (pairwise)",
  sector: "معرّف القطاع",
  sectorHint:
    "عنوان https مضيفه هو قطاعه: تعرف تطبيقات القطاع الواحد الشخص باسم واحد. ومن دونه يكون قطاعه مضيف عناوين إعادة التوجيه.",
  userinfo: "تُوقَّع إجابات userinfo بـ",
  userinfoHint: "مع خوارزمية يكون ما يقرؤه التطبيق عن شخص بصيغة JWT موقّع.",
  userinfoPlain: "لا شيء: فهي JSON",
};
