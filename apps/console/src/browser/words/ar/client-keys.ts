import type { Translation } from "@grantway/words";
import type { clientKeys as english } from "../en/client-keys.ts";

/** See `../client-keys.ts`. */
export const clientKeys: Translation<typeof english> = {
  keyJwt: "بتوقيع مفتاحه الخاص (private_key_jwt)",
  secretJwt: "بتوقيع بسره (client_secret_jwt)",
  secretJwtHint:
    "لا يُرسل السر أبدًا، ويُحفظ هنا مختومًا. بعد هذا التغيير يحتاج إلى سر جديد. والأفضل مفتاح خاص به.",
  algorithm: "يوقّع بخوارزمية",
  algorithmByKey: "ما يصلح له أول مفاتيحه",
  jwks: "مفاتيحه العامة",
  jwksHint: "مجموعة JWK Set أو مفتاح JWK واحد، بصيغة JSON، دون أجزاء سرية.",
  jwksRead: "قُرئ: {keys}.",
  jwksWrong: "هذا ليس JWK Set ولا JWK. ألصقه بصيغة JSON.",
  jwksUri: "أو العنوان الذي ينشرها فيه",
  jwksUriHint: "https. يُقرأ حين يوقّع العميل، ويُعاد حين يغيب عنه مفتاح.",
  noKid: "دون kid",
  keysTitle: "المفاتيح",
  keysWhat:
    "يوقّع هذا العميل بمفتاح خاص به. ولا يوجد هنا إلا نصفه العام، فلا سر يُبدَّل: ضع المفتاح التالي بجانب الحالي، وأزل الحالي حين لا يعود مستخدمًا.",
  pushed: "تُرسل طلباته مسبقًا",
  pushedHint: "يأتي الناس بطلب أُرسل مسبقًا (PAR) ولا شيء غيره: يُرفض الطلب الذي في العنوان.",
  bound: "رموزه مرتبطة بمفتاح",
  boundHint: "يُرفض طلب الرموز الذي يأتي دون إثبات حيازة (DPoP).",
  connectSigns: "يوقّع هذا العميل ما يرسله. استخدم مكتبة توقّع: private_key_jwt أو client_secret_jwt.",
};
